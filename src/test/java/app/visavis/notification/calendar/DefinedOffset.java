package app.visavis.notification.calendar;

import biweekly.component.Observance;
import biweekly.component.VTimezone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

/** Applies RFC 5545, 3.6.5 by hand: the last onset before the moment counts. */
final class DefinedOffset {
  private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

  private DefinedOffset() {}

  private record Onset(Instant at, ZoneOffset after) {}

  static ZoneOffset at(VTimezone definition, Instant moment) {
    return Stream.<Observance>concat(
            definition.getStandardTimes().stream(), definition.getDaylightSavingsTime().stream())
        .flatMap(each -> latest(each, moment).stream())
        .max(Comparator.comparing(Onset::at))
        .map(Onset::after)
        .orElseThrow();
  }

  private static Optional<Onset> latest(Observance observance, Instant moment) {
    var before = offset(observance.getTimezoneOffsetFrom().getValue().getMillis());
    var raw = observance.getDateStart().getValue().getRawComponents();
    var first =
        LocalDateTime.of(
            raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute());
    return wallTimes(observance, first, moment)
        .map(wall -> wall.toInstant(before))
        .filter(at -> !at.isAfter(moment))
        .max(Comparator.naturalOrder())
        .map(at -> new Onset(at, offset(observance.getTimezoneOffsetTo().getValue().getMillis())));
  }

  private static Stream<LocalDateTime> wallTimes(
      Observance observance, LocalDateTime first, Instant moment) {
    var rule = observance.getRecurrenceRule();
    if (rule == null) {
      return Stream.of(first);
    }
    var all = Stream.<LocalDateTime>builder();
    var dates = rule.getDateIterator(Date.from(first.toInstant(ZoneOffset.UTC)), UTC);
    while (dates.hasNext()) {
      var wall = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
      if (wall.toInstant(ZoneOffset.UTC).isAfter(moment.plus(Duration.ofDays(2)))) {
        break;
      }
      all.add(wall);
    }
    return all.build();
  }

  private static ZoneOffset offset(long millis) {
    return ZoneOffset.ofTotalSeconds((int) Duration.ofMillis(millis).toSeconds());
  }
}
