package app.visavis.chat;

import app.visavis.booking.Annex;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import org.springframework.stereotype.Component;

/** Leads from a booking's page to what was written and handed over, once there is anything. */
@Component
class ChatAnnex implements Annex {
  private final Chat chat;

  ChatAnnex(Chat chat) {
    this.chat = chat;
  }

  @Override
  public Way way() {
    return new Way("chat", "chat.link", "message");
  }

  @Override
  public boolean isFor(BookingId booking, PersonId person) {
    return chat.after(booking, person, 0) instanceof ChatOutcome.Done<Extract>(var extract)
        && !extract.messages().isEmpty();
  }
}
