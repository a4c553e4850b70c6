package app.visavis.session.closing;

import app.visavis.session.EndReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a running session ends without anybody ending it.
 *
 * @param at the end that is written down: when it was over, however late that is noticed
 */
record Closing(EndReason reason, Instant at) {
  /** Whoever was thrown out by a bad line at the booked end has the time to come back. */
  static final Duration EMPTY_FOR = Duration.ofMinutes(2);

  /**
   * @param endsAt the booked end
   * @param closesAt the end of the grace
   * @param emptySince null while somebody is there
   */
  static Optional<Closing> of(
      Instant endsAt, Instant closesAt, @Nullable Instant emptySince, Instant now) {
    var emptied = emptySince == null ? null : later(endsAt, emptySince);
    if (emptied != null && emptied.isBefore(closesAt) && !now.isBefore(emptied.plus(EMPTY_FOR))) {
      return Optional.of(new Closing(EndReason.EMPTY, emptied));
    }
    return now.isBefore(closesAt)
        ? Optional.empty()
        : Optional.of(new Closing(EndReason.TIME, closesAt));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
