package app.visavis.notes;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.notes.NoteOutcome.Changed;
import app.visavis.notes.NoteOutcome.Done;
import app.visavis.notes.NoteOutcome.NotYours;
import app.visavis.notes.NoteOutcome.Nothing;
import app.visavis.session.Doorkeeper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The host's notes about an appointment: before, during and after it. */
@Service
public class Notes {
  private final Doorkeeper doorkeeper;
  private final NoteRows rows;
  private final Clock clock;

  Notes(Doorkeeper doorkeeper, NoteRows rows, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.rows = rows;
    this.clock = clock;
  }

  /** Empty for everybody but the host. */
  public Optional<Notebook> of(BookingId booking, PersonId person) {
    return isHost(booking, person)
        ? Optional.of(new Notebook(rows.find(booking).orElse(Note.NONE), rows.shared(booking)))
        : Optional.empty();
  }

  /** What was saved already is saved, however often it is sent. */
  @Transactional
  public NoteOutcome save(BookingId booking, PersonId person, Wish wish) {
    if (!isHost(booking, person)) {
      return new NotYours();
    }
    rows.queue(booking);
    var current = rows.find(booking).orElse(Note.NONE);
    if (current.text().equals(wish.text())) {
      return new Done(current);
    }
    return current.version() == wish.basedOn()
        ? new Done(replace(booking, current, wish))
        : new Changed(current);
  }

  /** Newest first; the present text is not among them. */
  public List<Note> earlier(BookingId booking, PersonId person) {
    return isHost(booking, person) ? rows.earlier(booking) : List.of();
  }

  /** Exactly what the host has before them, and nothing that is written later. */
  @Transactional
  public NoteOutcome share(BookingId booking, PersonId person, long version) {
    if (!isHost(booking, person)) {
      return new NotYours();
    }
    rows.queue(booking);
    var current = rows.find(booking).orElse(Note.NONE);
    if (current.version() != version) {
      return new Changed(current);
    }
    if (current.text().isBlank()) {
      return new Nothing();
    }
    rows.share(booking, current, now());
    return new Done(current);
  }

  public NoteOutcome takeBack(BookingId booking, PersonId person) {
    if (!isHost(booking, person)) {
      return new NotYours();
    }
    rows.takeBack(booking);
    return new Done(rows.find(booking).orElse(Note.NONE));
  }

  /** For both people of the appointment. */
  public Optional<SharedNote> shared(BookingId booking, PersonId reader) {
    return doorkeeper.ask(booking, reader).booking() == null
        ? Optional.empty()
        : rows.shared(booking);
  }

  private Note replace(BookingId booking, Note current, Wish wish) {
    var now = now();
    if (Keeping.isDue(current, wish, rows.lastKept(booking), now)) {
      rows.keep(booking, current, now);
    }
    var next = new Note(wish.text(), current.version() + 1, now);
    rows.put(booking, next);
    return next;
  }

  private boolean isHost(BookingId id, PersonId person) {
    var booking = doorkeeper.ask(id, person).booking();
    return booking != null && booking.isHost(person);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
