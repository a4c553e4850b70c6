package app.visavis.booking;

import app.visavis.common.BookingId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The moves that the system makes by itself, as the session of a booking goes on. */
@Component
class JdbcBookings implements Bookings {
  private final BookingRows rows;
  private final Moves moves;
  private final Clock clock;

  JdbcBookings(BookingRows rows, Moves moves, Clock clock) {
    this.rows = rows;
    this.moves = moves;
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

  @Override
  @Transactional
  public boolean close(BookingId id, Outcome outcome) {
    return inTurn(id).map(current -> move(current, current.with(outcome))).orElse(false);
  }

  @Override
  @Transactional
  public boolean lapse(BookingId id) {
    return inTurn(id)
        // Whoever was before us may have given it a later time.
        .filter(current -> current.hasEndedBy(clock.instant()))
        .map(current -> move(current, current.with(BookingStatus.DECLINED)))
        .orElse(false);
  }

  private Optional<Booking> inTurn(BookingId id) {
    return rows.find(id)
        .map(seen -> {
          rows.queueFor(seen.host(), seen.guest());
          return rows.find(id).orElseThrow();
        });
  }

  private boolean move(Booking from, Booking to) {
    if (StatusMoves.judge(from.status(), to.status(), Actor.SYSTEM)
        != StatusMoves.Verdict.ALLOWED) {
      return false;
    }
    moves.make(from, to, null, "");
    return true;
  }

  /** True when the booking stands there afterwards, whoever brought it there. */
  private boolean reach(BookingId id, BookingStatus to) {
    var booking = rows.find(id).filter(found -> isWithinReach(found, to)).orElse(null);
    if (booking == null || booking.status() == to) {
      return booking != null;
    }
    rows.queueFor(booking.host(), booking.guest());
    var current = rows.find(id).orElseThrow();
    if (current.status() != to && isWithinReach(current, to)) {
      moves.make(current, current.with(to), null, "");
      return true;
    }
    return current.status() == to;
  }

  private static boolean isWithinReach(Booking booking, BookingStatus to) {
    return booking.status() == to
        || StatusMoves.judge(booking.status(), to, Actor.SYSTEM) == StatusMoves.Verdict.ALLOWED;
  }
}
