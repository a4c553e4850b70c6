package app.visavis.booking;

import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes changes down, with their history, and tells the other modules. */
@Component
class Moves {
  private final BookingRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Moves(BookingRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  Booking add(Booking booking, @Nullable PersonId by) {
    return add(booking, false, by);
  }

  /** A pending one takes its time from now on, as a firm one does. */
  Booking addHeld(Booking booking, PersonId by) {
    return add(booking, true, by);
  }

  private Booking add(Booking booking, boolean held, @Nullable PersonId by) {
    rows.add(booking, held, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    events.publishEvent(new BookingChanged(booking, null, by, ""));
    return booking;
  }

  /** Callers have queued for the booking's people, so that nobody else has changed it. */
  Booking make(Booking from, Booking to, @Nullable PersonId by, String reason) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!rows.move(new BookingMove(from, to, by, at, reason))) {
      throw new OptimisticLockingFailureException("Booking " + from.id() + " changed out of turn.");
    }
    events.publishEvent(new BookingChanged(to, from, by, reason));
    return to;
  }
}
