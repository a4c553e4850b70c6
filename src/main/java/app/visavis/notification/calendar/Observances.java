package app.visavis.notification.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The parts of a VTIMEZONE, each from one clock change on. */
final class Observances {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  private final ZoneId zone;
  private final VTimezone component;

  Observances(ZoneId zone) {
    this.zone = zone;
    this.component = new VTimezone(zone.getId());
  }

  VTimezone component() {
    return component;
  }

  void add(YearlyChange change, int firstYear) {
    var onset = change.onset(firstYear);
    var observance = add(onset.toInstant(change.before()), onset, change.before(), change.after());
    observance.setRecurrenceRule(change.recurrence(firstYear).orElseThrow());
  }

  /**
   * @param onset what the clocks showed the moment before
   */
  Observance add(Instant at, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
    var observance = empty(at);
    observance.setDateStart(
        new DateTimeComponents(
            onset.getYear(),
            onset.getMonthValue(),
            onset.getDayOfMonth(),
            onset.getHour(),
            onset.getMinute(),
            onset.getSecond(),
            false));
    observance.setTimezoneOffsetFrom(offset(before));
    observance.setTimezoneOffsetTo(offset(after));
    observance.addTimezoneName(NAME.withZone(zone).format(at));
    return observance;
  }

  private Observance empty(Instant at) {
    if (zone.getRules().isDaylightSavings(at)) {
      var summer = new DaylightSavingsTime();
      component.addDaylightSavingsTime(summer);
      return summer;
    }
    var standard = new StandardTime();
    component.addStandardTime(standard);
    return standard;
  }

  private static UtcOffset offset(ZoneOffset offset) {
    return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
  }
}
