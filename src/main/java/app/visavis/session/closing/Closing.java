package app.visavis.session.closing;

import app.visavis.session.EndReason;
import app.visavis.session.RoomSettings;
import app.visavis.session.attendance.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a running session ends without anybody ending it.
 *
 * @param at the end that is written down: when it was over, however late that is noticed
 */
record Closing(EndReason reason, Instant at) {
  /** Whoever was thrown out by a bad line at the booked end has the time to come back. */
  static final Duration EMPTY_FOR = Duration.ofMinutes(2);

  /** Whoever is there when the grace ends is shown out within this time. */
  static final Duration SHOWN_OUT_WITHIN = Duration.ofMinutes(1);

  /**
   * @param endsAt the booked end
   * @param closesAt the end of the grace
   */
  static Optional<Closing> of(Instant endsAt, Instant closesAt, Ledger ledger, Instant now) {
    var emptySince = Emptiness.since(ledger);
    var emptied = emptySince == null ? null : later(endsAt, emptySince);
    if (emptied != null && emptied.isBefore(closesAt) && !now.isBefore(emptied.plus(EMPTY_FOR))) {
      return Optional.of(new Closing(EndReason.EMPTY, emptied));
    }
    return now.isBefore(closesAt)
        ? Optional.empty()
        : Optional.of(new Closing(EndReason.TIME, timeOver(endsAt, closesAt, ledger, now)));
  }

  /**
   * The end of the grace; later where a host made that shorter in the middle of it, so that it lies
   * in the past: nobody's time there is taken back, and no session ends before it began.
   */
  private static Instant timeOver(Instant endsAt, Instant closesAt, Ledger ledger, Instant now) {
    var latest = endsAt.plus(RoomSettings.LONGEST_GRACE);
    var seen = Emptiness.lastSeen(ledger, now);
    var last = seen.isAfter(latest) ? latest : seen;
    var end = last.isBefore(closesAt.plus(SHOWN_OUT_WITHIN)) ? closesAt : last;
    return later(ledger.session().from(), end);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
