package app.visavis.booking;

import app.visavis.common.BookingId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The moves that the system makes by itself, as the session of a booking goes on. */
@Component
class JdbcBookings implements Bookings {
  private final BookingRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  JdbcBookings(BookingRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Optional<Booking> find(BookingId id) {
    return rows.find(id);
  }

  @Override
  @Transactional
  public boolean begin(BookingId id) {
    return reach(id, BookingStatus.IN_PROGRESS);
  }

  @Override
  @Transactional
  public void complete(BookingId id) {
    reach(id, BookingStatus.COMPLETED);
  }

  /** True when the booking is in that state afterwards, whoever brought it there. */
  private boolean reach(BookingId id, BookingStatus to) {
    return rows.find(id)
            .filter(booking -> booking.status() != to)
            .map(b -> move(b, to))
            .orElse(false)
        || rows.find(id).filter(booking -> booking.status() == to).isPresent();
  }

  private boolean move(Booking booking, BookingStatus to) {
    if (StatusMoves.judge(booking.status(), to, Actor.SYSTEM) != StatusMoves.Verdict.ALLOWED) {
      return false;
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var moved = rows.move(booking, to, new BookingRows.History(null, at, null));
    if (moved) {
      events.publishEvent(new BookingChanged(booking.id(), to));
    }
    return moved;
  }
}
