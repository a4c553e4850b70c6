package app.visavis.media;

import java.time.Duration;
import java.time.Instant;

/** One participant's place in one channel, and until when it may be held. */
public record Seat(ChannelName channel, Uid uid, Instant until) {
  /** Short, because a renewal is where somebody who may no longer be there is turned away. */
  public static final Duration LONGEST = Duration.ofHours(1);

  /** Agora reads a life of 0 as "for ever", and TURN knows whole seconds only. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /**
   * How long a grant made now may live, in whole seconds counted from the second that {@code now}
   * is in: until the seat is given up, within the bounds above.
   */
  public Duration life(Instant now) {
    var left = Duration.ofSeconds(until.getEpochSecond() - now.getEpochSecond());
    if (left.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }
}
