package app.visavis.booking.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often a new booking comes again, as it was filled in.
 *
 * @param repeat {@code times} or {@code until}, whichever of the two counts; or {@code once}
 * @param until the last possible day, for the host
 */
record Repetition(@Nullable String repeat, @Nullable String times, @Nullable String until) {
  static final Repetition ONCE = new Repetition("once", "10", "");

  /** Null when that is not what counts, or not a number. */
  @Nullable Integer number() {
    try {
      return "times".equals(repeat) && times != null ? Integer.valueOf(times.strip()) : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** Null when that is not what counts, or not a day. */
  @Nullable LocalDate lastDay() {
    try {
      return "until".equals(repeat) && until != null ? LocalDate.parse(until) : null;
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
