package app.visavis.session.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One unbroken time of one person in a session.
 *
 * @param until null while it goes on
 * @param beganBy how the beginning is known
 * @param endedBy how the end is known; null while it goes on
 * @param lostSince since when a stay that goes on is without a sign of life; null when all is well
 */
public record Stay(
    Instant from,
    @Nullable Instant until,
    Source beganBy,
    @Nullable Source endedBy,
    @Nullable Instant lostSince) {

  static Stay open(Instant from, Source beganBy, @Nullable Instant lostSince) {
    return new Stay(from, null, beganBy, null, lostSince);
  }

  Stay endedAt(Instant at, Source by) {
    return new Stay(from, later(from, at), beganBy, by, null);
  }

  Stay notBefore(Instant start) {
    return new Stay(later(from, start), until, beganBy, endedBy, lostSince);
  }

  /** Until when it counts. */
  public Instant endBy(Instant now) {
    if (until != null) {
      return until;
    }
    return lostSince == null ? later(from, now) : lostSince;
  }

  boolean reaches(Instant instant) {
    return until == null || !until.isBefore(instant);
  }

  /** With one that begins within it. */
  Stay joinedWith(Stay other) {
    if (until == null && other.until == null) {
      var lost =
          lostSince == null || other.lostSince == null ? null : later(lostSince, other.lostSince);
      return open(from, beganBy, lost);
    }
    var last = until == null || other.until != null && until.isAfter(other.until) ? this : other;
    return new Stay(from, last.until, beganBy, last.endedBy, last.lostSince);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
