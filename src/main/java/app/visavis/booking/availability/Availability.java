package app.visavis.booking.availability;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * When and how guests may book a host. The host alone is bound by nothing here.
 *
 * @param lengths those that guests choose from, the usual one first
 * @param confirmsAtOnce whether a guest's booking needs no answer of the host
 * @param changeNotice how long before the start a guest may still move or cancel
 */
public record Availability(
    OpeningHours hours,
    List<Duration> lengths,
    BookingRules rules,
    boolean confirmsAtOnce,
    Duration changeNotice) {
  /** Of a host who has not said anything: guests find no slots, and may change what they have. */
  public static final Availability UNSAID =
      new Availability(
          new OpeningHours(Map.of(), Map.of()),
          List.of(Duration.ofMinutes(50)),
          new BookingRules(Duration.ZERO, Duration.ZERO, Duration.ZERO, 60, null),
          false,
          Duration.ZERO);

  public Availability {
    lengths = List.copyOf(lengths);
  }
}
