package app.visavis.booking;

import app.visavis.booking.TimeGiven.Done;
import app.visavis.booking.TimeGiven.NotRunning;
import app.visavis.booking.TimeGiven.Taken;
import app.visavis.booking.TimeGiven.TooLong;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives a running session more time. The exclusion constraints decide, as for every booking. */
@Service
public class MoreTime {
  private final BookingRows rows;
  private final TimeAfter taken;
  private final Slots slots;
  private final Moves moves;
  private final Clock clock;

  MoreTime(BookingRows rows, TimeAfter taken, Slots slots, Moves moves, Clock clock) {
    this.rows = rows;
    this.taken = taken;
    this.slots = slots;
    this.moves = moves;
    this.clock = clock;
  }

  /**
   * In overtime it counts from now on, in whole minutes.
   *
   * @param from the end that the asker saw: with it, asking twice gives no more than asking once
   */
  public TimeGiven give(BookingId id, PersonId by, Duration more, @Nullable Instant from) {
    return rows.find(id).map(seen -> give(seen, by, more, from)).orElseGet(NotRunning::new);
  }

  private TimeGiven give(Booking seen, PersonId by, Duration more, @Nullable Instant from) {
    var given =
        slots.<Optional<TimeGiven>>inTurn(
            seen.host(),
            seen.guest(),
            () -> Optional.of(extend(rows.find(seen.id()).orElseThrow(), by, more, from)),
            Optional.empty());
    return given.orElseGet(() -> taken(seen.id(), more));
  }

  private TimeGiven extend(Booking booking, PersonId by, Duration more, @Nullable Instant from) {
    if (booking.status() != BookingStatus.IN_PROGRESS) {
      return new NotRunning();
    }
    if (from != null && booking.endsAt().truncatedTo(ChronoUnit.MILLIS).isAfter(from)) {
      return new Done(booking, false);
    }
    var slot = new Slot(booking.startsAt(), base(booking).plus(more));
    return slot.isTooLong()
        ? new TooLong()
        : new Done(moves.make(booking, booking.at(slot), by, ""), true);
  }

  private TimeGiven taken(BookingId id, Duration more) {
    var booking = rows.find(id).orElseThrow();
    var base = base(booking);
    return slots.inTurn(
        booking.host(),
        booking.guest(),
        () -> new Taken(taken.after(booking, base, base.plus(more))),
        new Taken(NextTaken.UNKNOWN));
  }

  /** The booked end, or the end of this minute when that has passed. */
  private Instant base(Booking booking) {
    var now = clock.instant();
    if (booking.endsAt().isAfter(now)) {
      return booking.endsAt();
    }
    var minute = now.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(now) ? now : minute.plus(1, ChronoUnit.MINUTES);
  }
}
