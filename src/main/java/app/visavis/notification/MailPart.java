package app.visavis.notification;

import app.visavis.booking.BookingChanged;
import app.visavis.booking.BookingStatus;
import app.visavis.common.BookingId;
import org.jspecify.annotations.Nullable;

/**
 * One of the bookings that a mail tells of, as it was when the mail was written.
 *
 * @param sequence how often it had changed
 * @param oldTime only after a move
 */
record MailPart(
    BookingId booking,
    int sequence,
    BookingStatus status,
    TimeSpan time,
    @Nullable TimeSpan oldTime) {

  static MailPart of(BookingChanged change, int sequence) {
    return new MailPart(
        change.id(),
        sequence,
        change.status(),
        TimeSpan.of(change.booking()),
        TimeSpan.before(change));
  }

  static MailPart of(MailFacts facts) {
    return new MailPart(
        facts.booking(), facts.sequence(), facts.status(), facts.time(), facts.oldTime());
  }
}
