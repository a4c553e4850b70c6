package app.visavis.session;

import app.visavis.booking.Booking;
import java.time.Duration;

/** How long before its start a booking opens, and how long after its end it closes. */
public record JoinRules(Duration lead, Duration grace) {
  public static final JoinRules DEFAULT =
      new JoinRules(Duration.ofMinutes(15), Duration.ofMinutes(30));

  public JoinWindow windowOf(Booking booking) {
    return new JoinWindow(booking.startsAt().minus(lead), booking.endsAt().plus(grace));
  }
}
