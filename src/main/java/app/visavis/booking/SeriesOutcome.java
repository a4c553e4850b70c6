package app.visavis.booking;

import java.util.List;

/** What came of a wish for a whole series. */
public sealed interface SeriesOutcome<T> {
  record Done<T>(T result) implements SeriesOutcome<T> {}

  /**
   * @param because anything but done
   */
  record Refused<T>(BookingOutcome because) implements SeriesOutcome<T> {}

  /**
   * @param bookings in their order
   */
  record Series(SeriesId id, List<Booking> bookings) {}
}
