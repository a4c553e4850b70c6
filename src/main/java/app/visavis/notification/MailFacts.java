package app.visavis.notification;

import app.visavis.booking.BookingStatus;
import app.visavis.booking.SeriesId;
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
 * @param series only of a booking in a series
 * @param bookings of how many it tells; this is the first of them
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
    Instant writtenAt,
    @Nullable SeriesId series,
    int bookings) {}
