package app.visavis.session;

import app.visavis.booking.Booking;
import app.visavis.common.PersonId;
import app.visavis.media.Uid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known when one person comes to the door of one booking.
 *
 * @param uid of this person's seat, when it has one
 */
record Visit(
    PersonId person,
    Booking booking,
    Door door,
    @Nullable VideoSession session,
    @Nullable Uid uid) {

  Admission admission(Instant now) {
    return Admission.decide(booking, person, now, door);
  }

  /** For somebody else's booking there is nothing to see but that. */
  Entry entry(Instant now) {
    return booking.involves(person)
        ? new Entry(admission(now), booking, door.rules().windowOf(booking), door)
        : Entry.NOT_YOURS;
  }
}
