package app.visavis.session;

import java.time.Duration;

/**
 * How a host's sessions open and close.
 *
 * @param guestsWait until the host lets them in
 * @param grace how long a session stays open after its booked end
 */
public record RoomSettings(boolean guestsWait, Duration grace) {
  public static final Duration SHORTEST_GRACE = Duration.ofMinutes(5);
  public static final Duration LONGEST_GRACE = Duration.ofMinutes(120);

  public RoomSettings {
    if (grace.compareTo(SHORTEST_GRACE) < 0 || grace.compareTo(LONGEST_GRACE) > 0) {
      throw new IllegalArgumentException("grace");
    }
  }
}
