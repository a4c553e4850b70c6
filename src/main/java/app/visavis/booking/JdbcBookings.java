package app.visavis.booking;

import app.visavis.common.BookingId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The moves that the system makes by itself, as the session of a booking goes on. */
@Component
class JdbcBookings implements Bookings {
  private final BookingRows rows;
  private final Moves moves;

  JdbcBookings(BookingRows rows, Moves moves) {
    this.rows = rows;
    this.moves = moves;
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
    var seen = rows.find(id).orElse(null);
    if (seen == null) {
      return false;
    }
    rows.queueFor(seen.host(), seen.guest());
    var current = rows.find(id).orElseThrow();
    var verdict = StatusMoves.judge(current.status(), outcome.status(), Actor.SYSTEM);
    if (verdict != StatusMoves.Verdict.ALLOWED) {
      return false;
    }
    moves.make(current, current.with(outcome), null, "");
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
