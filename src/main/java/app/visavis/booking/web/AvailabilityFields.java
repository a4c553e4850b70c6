package app.visavis.booking.web;

import app.visavis.booking.availability.Availability;
import app.visavis.booking.availability.BookingRules;
import app.visavis.common.Problem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks what a host says about being booked; each refusal names its field. */
final class AvailabilityFields {
  private static final int MOST_LENGTHS = 8;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 720;
  private static final int LONGEST_BUFFER = 240;
  private static final int LONGEST_NOTICE = 60 * 24 * 60;
  private static final int LONGEST_CHANGE_NOTICE = 30 * 24 * 60;
  private static final int FURTHEST = 365;
  private static final int HIGHEST_CAP = 50;

  private AvailabilityFields() {}

  static Availability checked(AvailabilityJson json) {
    return new Availability(
        OpeningHoursFields.checked(json),
        lengths(json.lengths()),
        rules(json),
        flag("confirmsAtOnce", json.confirmsAtOnce()),
        minutes("changeNoticeMinutes", json.changeNoticeMinutes(), LONGEST_CHANGE_NOTICE));
  }

  private static BookingRules rules(AvailabilityJson json) {
    return new BookingRules(
        minutes("bufferBeforeMinutes", json.bufferBeforeMinutes(), LONGEST_BUFFER),
        minutes("bufferAfterMinutes", json.bufferAfterMinutes(), LONGEST_BUFFER),
        minutes("minimumNoticeMinutes", json.minimumNoticeMinutes(), LONGEST_NOTICE),
        number("furthestDays", json.furthestDays(), 1, FURTHEST),
        json.dailyCap() == null ? null : number("dailyCap", json.dailyCap(), 1, HIGHEST_CAP));
  }

  private static List<Duration> lengths(@Nullable List<@Nullable Integer> lengths) {
    if (lengths == null || lengths.isEmpty() || lengths.size() > MOST_LENGTHS) {
      throw Problem.invalid("lengths", "Needs 1 to " + MOST_LENGTHS + " lengths in minutes.");
    }
    if (new HashSet<>(lengths).size() < lengths.size()) {
      throw Problem.invalid("lengths", "Each length comes once.");
    }
    return IntStream.range(0, lengths.size())
        .mapToObj(
            i -> Duration.ofMinutes(number("lengths." + i, lengths.get(i), SHORTEST, LONGEST)))
        .toList();
  }

  private static Duration minutes(String field, @Nullable Integer value, int most) {
    return Duration.ofMinutes(number(field, value, 0, most));
  }

  private static int number(String field, @Nullable Integer value, int lowest, int highest) {
    if (value == null || value < lowest || value > highest) {
      throw Problem.invalid(field, "Needs a number from " + lowest + " to " + highest + ".");
    }
    return value;
  }

  private static boolean flag(String field, @Nullable Boolean value) {
    if (value == null) {
      throw Problem.invalid(field, "Needs true or false.");
    }
    return value;
  }
}
