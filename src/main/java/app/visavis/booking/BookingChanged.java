package app.visavis.booking;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Published within the transaction that makes or changes a booking: a plain listener writes
 * together with it, one that tells others waits for the commit.
 *
 * @param before null for a new booking
 * @param by null when the system itself acts
 * @param reason blank when none was given
 * @param isAmongOthers when {@link SeriesChanged} tells of this one too, together with others
 */
public record BookingChanged(
    Booking booking,
    @Nullable Booking before,
    @Nullable PersonId by,
    String reason,
    boolean isAmongOthers) {

  public BookingChanged(
      Booking booking, @Nullable Booking before, @Nullable PersonId by, String reason) {
    this(booking, before, by, reason, false);
  }

  BookingChanged amongOthers() {
    return new BookingChanged(booking, before, by, reason, true);
  }

  public BookingId id() {
    return booking.id();
  }

  public BookingStatus status() {
    return booking.status();
  }
}
