package app.visavis.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** Says times as a person in that zone would. */
final class ViewerClock {
  private static final Map<Integer, String> NEAR_DAYS =
      Map.of(-1, "booking.day.yesterday", 0, "booking.day.today", 1, "booking.day.tomorrow");

  private final MessageSource texts;
  private final Locale language;
  private final ZoneId zone;
  private final Instant now;
  private final LocalDate today;

  ViewerClock(MessageSource texts, Locale language, ZoneId zone, Instant now) {
    this.texts = texts;
    this.language = language;
    this.zone = zone;
    this.now = now;
    this.today = LocalDate.ofInstant(now, zone);
  }

  ZoneId zone() {
    return zone;
  }

  String day(Instant instant) {
    var day = LocalDate.ofInstant(instant, zone);
    var near = NEAR_DAYS.get((int) Math.clamp(day.toEpochDay() - today.toEpochDay(), -9, 9));
    return near == null ? shortDay(instant) : text(near);
  }

  /** As "Thu 26 Nov", also of today. */
  String shortDay(Instant instant) {
    var day = LocalDate.ofInstant(instant, zone);
    var thisYear = day.getYear() == today.getYear();
    var pattern = thisYear ? "booking.day.pattern" : "booking.day.pattern.otherYear";
    return DateTimeFormatter.ofPattern(text(pattern), language).format(day);
  }

  boolean isToday(Instant instant) {
    return LocalDate.ofInstant(instant, zone).equals(today);
  }

  String fullDay(Instant instant) {
    return DateTimeFormatter.ofPattern(text("booking.day.full"), language)
        .withZone(zone)
        .format(instant);
  }

  Locale language() {
    return language;
  }

  /** Their own zone, as it is at that moment. */
  String zoneLabel(Instant at) {
    return ZoneLabel.of(zone, at, language);
  }

  /** As "Thu 26 Nov at 10:00". */
  String moment(Instant instant) {
    return texts.getMessage(
        "booking.moment", new Object[] {shortDay(instant), time(instant)}, language);
  }

  String times(Instant startsAt, Instant endsAt) {
    return texts.getMessage("booking.times", new Object[] {time(startsAt), time(endsAt)}, language);
  }

  /** As "Thu 26 Nov, 10:00 – 10:50". */
  String span(Instant startsAt, Instant endsAt) {
    return shortDay(startsAt) + ", " + times(startsAt, endsAt);
  }

  /** The clock of somebody else, on the same day. */
  ViewerClock of(ZoneId otherZone) {
    return new ViewerClock(texts, language, otherZone, now);
  }

  boolean shows(Instant instant, ViewerClock other) {
    return zone.getRules().getOffset(instant).equals(other.zone.getRules().getOffset(instant));
  }

  String time(Instant instant) {
    return DateTimeFormatter.ofPattern(text("booking.time.pattern"), language)
        .withZone(zone)
        .format(instant);
  }

  String minutes(long minutes) {
    return texts.getMessage("booking.minutes", new Object[] {minutes}, language);
  }

  private String text(String key) {
    return texts.getMessage(key, null, language);
  }
}
