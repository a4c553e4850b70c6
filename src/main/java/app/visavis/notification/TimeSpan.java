package app.visavis.notification;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingChanged;
import java.time.Instant;

/** From the start up to the end. */
record TimeSpan(Instant startsAt, Instant endsAt) {
  static TimeSpan of(Booking booking) {
    return new TimeSpan(booking.startsAt(), booking.endsAt());
  }

  static boolean hasMoved(BookingChanged change) {
    return change.before() != null && !of(change.before()).equals(of(change.booking()));
  }
}
