package app.visavis.media;

import app.visavis.common.InvalidSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.env.Environment;

/**
 * How long a grant may live at most: VISAVIS_TOKEN_MINUTES. Short, because a renewal is where
 * somebody who may no longer be there is turned away.
 */
public record TokenLife(Duration longest) {
  public static final TokenLife DEFAULT = new TokenLife(Duration.ofHours(1));

  private static final String MINUTES = "VISAVIS_TOKEN_MINUTES";

  /** Agora reads a life of 0 as "for ever", and TURN knows whole seconds only. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Below two minutes a short loss of our server would already cost somebody the call. */
  public static TokenLife from(Environment environment) {
    var text = environment.getProperty(MINUTES, "").strip();
    if (text.isEmpty()) {
      return DEFAULT;
    }
    if (!text.matches("[2-9]|[1-5]\\d|60")) {
      throw new InvalidSettings(List.of(MINUTES + " must be a number from 2 to 60."));
    }
    return new TokenLife(Duration.ofMinutes(Long.parseLong(text)));
  }

  /**
   * In whole seconds, counted from the second that {@code now} is in: until the seat is given up,
   * within the bounds above.
   */
  public Duration of(Seat seat, Instant now) {
    var left = Duration.ofSeconds(seat.until().getEpochSecond() - now.getEpochSecond());
    if (left.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return left.compareTo(longest) > 0 ? longest : left;
  }
}
