package app.visavis.notification;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingChanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From the start up to the end. */
record TimeSpan(Instant startsAt, Instant endsAt) {
  static TimeSpan of(Booking booking) {
    return new TimeSpan(booking.startsAt(), booking.endsAt());
  }

  /** Null unless the booking has moved. */
  static @Nullable TimeSpan before(BookingChanged change) {
    var before = change.before();
    return before != null && hasMoved(change) ? of(before) : null;
  }

  static boolean hasMoved(BookingChanged change) {
    return change.before() != null && !of(change.before()).equals(of(change.booking()));
  }
}
