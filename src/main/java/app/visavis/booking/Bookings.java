package app.visavis.booking;

import app.visavis.common.BookingId;
import java.util.Optional;

/** What the session of a booking may ask of it and tell it. */
public interface Bookings {
  Optional<Booking> find(BookingId id);

  /** CONFIRMED becomes IN_PROGRESS. False when it was neither, so that nothing may start. */
  boolean begin(BookingId id);

  /** IN_PROGRESS becomes COMPLETED; no effect when it already is. */
  void complete(BookingId id);

  /**
   * CONFIRMED or IN_PROGRESS becomes what came of it, by the clock: COMPLETED or NO_SHOW. What
   * never began cannot be COMPLETED. False when nothing changed, such as when it is closed already.
   */
  boolean close(BookingId id, Outcome outcome);

  /**
   * PENDING becomes DECLINED, by the clock: nobody answered while there was time. False when
   * nothing changed.
   */
  boolean lapse(BookingId id);
}
