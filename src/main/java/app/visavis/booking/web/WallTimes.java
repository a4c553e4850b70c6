package app.visavis.booking.web;

import app.visavis.booking.availability.Hours;
import app.visavis.common.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day as text, to the minute: 00:00 to 24:00. */
final class WallTimes {
  private static final int HOUR = 60;
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])|24:00");

  private WallTimes() {}

  static String text(int minuteOfDay) {
    return "%02d:%02d".formatted(minuteOfDay / HOUR, minuteOfDay % HOUR);
  }

  static Hours hours(String field, @Nullable String from, @Nullable String to) {
    var start = minuteOfDay(field + ".from", from);
    var end = minuteOfDay(field + ".to", to);
    if (start >= end) {
      throw Problem.invalid(field + ".to", "Needs a time after the beginning; 24:00 is midnight.");
    }
    return new Hours(start, end);
  }

  private static int minuteOfDay(String field, @Nullable String text) {
    if (text == null || !TIME.matcher(text).matches()) {
      throw Problem.invalid(field, "Needs a time of day such as 09:30.");
    }
    var colon = text.indexOf(':');
    return Integer.parseInt(text.substring(0, colon)) * HOUR
        + Integer.parseInt(text.substring(colon + 1));
  }
}
