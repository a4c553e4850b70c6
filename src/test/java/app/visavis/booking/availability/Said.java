package app.visavis.booking.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Availability as tests need it: sessions of an hour, and no rule that is not named. */
final class Said {
  static final Duration HOUR = Duration.ofHours(1);

  private Said() {}

  static Availability with(OpeningHours hours) {
    return with(hours, rules(0, 0, 0, 365, null));
  }

  static Availability with(OpeningHours hours, BookingRules rules) {
    return new Availability(hours, List.of(HOUR), rules, false, Duration.ZERO);
  }

  /** Minutes, and days. */
  static BookingRules rules(
      int before, int after, int notice, int furthest, @Nullable Integer cap) {
    return new BookingRules(
        Duration.ofMinutes(before),
        Duration.ofMinutes(after),
        Duration.ofMinutes(notice),
        furthest,
        cap);
  }

  static OpeningHours daily(Hours... hours) {
    return new OpeningHours(
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), _ -> List.of(hours))),
        Map.of());
  }
}
