package app.visavis.notes;

import app.visavis.booking.Annex;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import org.springframework.stereotype.Component;

/** Leads a host to their notes, and the guest to what was shared of them. */
@Component
class NotesAnnex implements Annex {
  private final Notes notes;

  NotesAnnex(Notes notes) {
    this.notes = notes;
  }

  @Override
  public Way way() {
    return new Way("notes", "notes.link", "notes");
  }

  @Override
  public boolean isFor(BookingId booking, PersonId person) {
    return notes.of(booking, person).isPresent() || notes.shared(booking, person).isPresent();
  }
}
