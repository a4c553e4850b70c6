package app.visavis.booking.web;

import app.visavis.booking.availability.Availability;
import app.visavis.booking.availability.Hours;
import app.visavis.booking.availability.OpeningHours;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Availability as programs read and write it; incoming, nothing of it has been checked.
 *
 * @param timeZone only told: it is the host's own, and changes with the account
 */
record AvailabilityJson(
    @Nullable String timeZone,
    @Nullable List<@Nullable WeeklyHours> weekly,
    @Nullable List<@Nullable ExceptionalDay> exceptions,
    @Nullable List<@Nullable Integer> lengths,
    @Nullable Integer bufferBeforeMinutes,
    @Nullable Integer bufferAfterMinutes,
    @Nullable Integer minimumNoticeMinutes,
    @Nullable Integer furthestDays,
    @Nullable Integer dailyCap,
    @Nullable Boolean confirmsAtOnce,
    @Nullable Integer changeNoticeMinutes) {

  /** Wall times such as 09:00; the midnight at the end of the day is 24:00. */
  record WeeklyHours(@Nullable String day, @Nullable String from, @Nullable String to) {}

  record PartOfDay(@Nullable String from, @Nullable String to) {
    static PartOfDay of(Hours hours) {
      return new PartOfDay(WallTimes.text(hours.from()), WallTimes.text(hours.to()));
    }
  }

  /** Without hours it is a day off. */
  record ExceptionalDay(@Nullable String date, @Nullable List<@Nullable PartOfDay> hours) {}

  static AvailabilityJson of(Availability availability, ZoneId zone) {
    var rules = availability.rules();
    return new AvailabilityJson(
        zone.getId(),
        weekly(availability.hours()),
        exceptions(availability.hours()),
        availability.lengths().stream().map(AvailabilityJson::minutes).toList(),
        minutes(rules.bufferBefore()),
        minutes(rules.bufferAfter()),
        minutes(rules.minimumNotice()),
        rules.furthestDays(),
        rules.dailyCap(),
        availability.confirmsAtOnce(),
        minutes(availability.changeNotice()));
  }

  private static List<WeeklyHours> weekly(OpeningHours hours) {
    return hours.weekly().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(day ->
            day.getValue().stream()
                .map(PartOfDay::of)
                .map(part -> new WeeklyHours(day.getKey().name(), part.from(), part.to())))
        .toList();
  }

  private static List<ExceptionalDay> exceptions(OpeningHours hours) {
    return hours.exceptions().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(day ->
            new ExceptionalDay(
                day.getKey().toString(), day.getValue().stream().map(PartOfDay::of).toList()))
        .toList();
  }

  private static Integer minutes(Duration duration) {
    return Math.toIntExact(duration.toMinutes());
  }
}
