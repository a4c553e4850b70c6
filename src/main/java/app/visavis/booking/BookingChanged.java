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
 */
public record BookingChanged(
    Booking booking, @Nullable Booking before, @Nullable PersonId by, String reason) {
  public BookingId id() {
    return booking.id();
  }

  public BookingStatus status() {
    return booking.status();
  }
}
