package app.visavis.booking.web;

import app.visavis.booking.availability.Hours;
import app.visavis.booking.availability.OpeningHours;
import app.visavis.common.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the hours that a host names; each refusal says which ones, counted from 0. */
final class OpeningHoursFields {
  private static final int MOST_OF_A_DAY = 12;
  private static final int MOST_OF_A_WEEK = 7 * MOST_OF_A_DAY;
  private static final int MOST_EXCEPTIONS = 400;

  private OpeningHoursFields() {}

  static OpeningHours checked(AvailabilityJson json) {
    return new OpeningHours(weekly(json.weekly()), exceptions(json.exceptions()));
  }

  private static Map<DayOfWeek, List<Hours>> weekly(
      @Nullable List<AvailabilityJson.@Nullable WeeklyHours> given) {
    var found = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    var all = list("weekly", given, MOST_OF_A_WEEK);
    for (int i = 0; i < all.size(); i++) {
      var field = "weekly." + i;
      var one = present(field, all.get(i));
      var day = day(field + ".day", one.day());
      var hours = WallTimes.hours(field, one.from(), one.to());
      found.put(day, joined(field, found.getOrDefault(day, List.of()), hours));
    }
    return found;
  }

  private static Map<LocalDate, List<Hours>> exceptions(
      @Nullable List<AvailabilityJson.@Nullable ExceptionalDay> given) {
    var found = new HashMap<LocalDate, List<Hours>>();
    var all = list("exceptions", given, MOST_EXCEPTIONS);
    for (int i = 0; i < all.size(); i++) {
      var field = "exceptions." + i;
      var one = present(field, all.get(i));
      var date = present(field + ".date", Parameters.date(field + ".date", one.date()));
      if (found.put(date, parts(field + ".hours", one.hours())) != null) {
        throw Problem.invalid(field + ".date", "Each date comes once.");
      }
    }
    return found;
  }

  private static List<Hours> parts(
      String field, @Nullable List<AvailabilityJson.@Nullable PartOfDay> given) {
    List<Hours> found = List.of();
    var all = list(field, given, MOST_OF_A_DAY);
    for (int i = 0; i < all.size(); i++) {
      var name = field + "." + i;
      var one = present(name, all.get(i));
      found = joined(name, found, WallTimes.hours(name, one.from(), one.to()));
    }
    return found;
  }

  private static List<Hours> joined(String field, List<Hours> some, Hours one) {
    if (some.stream().anyMatch(one::overlaps)) {
      throw Problem.invalid(field, "Overlaps other hours of the same day.");
    }
    return Stream.concat(some.stream(), Stream.of(one))
        .sorted(Comparator.comparingInt(Hours::from))
        .toList();
  }

  private static DayOfWeek day(String field, @Nullable String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(text))
        .findAny()
        .orElseThrow(() -> Problem.invalid(field, "Needs a day such as MONDAY."));
  }

  private static <T extends @Nullable Object> List<T> list(
      String field, @Nullable List<T> given, int most) {
    if (given == null || given.size() > most) {
      throw Problem.invalid(field, "Needs a list of at most " + most + ".");
    }
    return given;
  }

  private static <T> T present(String field, @Nullable T given) {
    if (given == null) {
      throw Problem.invalid(field, "Is missing.");
    }
    return given;
  }
}
