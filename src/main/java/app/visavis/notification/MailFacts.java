package app.visavis.notification;

import app.visavis.booking.BookingStatus;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mail has to say, as it was when it was written.
 *
 * @param reminder only of a reminder
 * @param sequence how often the booking had changed
 * @param oldTime only after a move
 * @param reason blank when none was given
 */
record MailFacts(
    PersonId reader,
    BookingId booking,
    MailKind kind,
    @Nullable Reminder reminder,
    int sequence,
    Doer doer,
    BookingStatus status,
    String title,
    TimeSpan time,
    @Nullable TimeSpan oldTime,
    String reason,
    Instant writtenAt) {}
