package app.visavis.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says times as their reader would, and so that nobody has to guess which clock is meant. */
final class ReaderClock {
  private final MessageSource texts;
  private final Locale language;
  private final ZoneId zone;

  ReaderClock(MessageSource texts, Locale language, ZoneId zone) {
    this.texts = texts;
    this.language = language;
    this.zone = zone;
  }

  /**
   * For example "Friday, 27 November 2026, 10:00 – 10:50, Europe/Berlin (CET, UTC+1)". The offset
   * is that of the session and not of today; it is said twice when the clocks change within.
   */
  String span(TimeSpan time) {
    var changes = !offset(time.startsAt()).equals(offset(time.endsAt()));
    var start = clock(time.startsAt()) + (changes ? offsetInBrackets(time.startsAt()) : "");
    var end = endDay(time) + clock(time.endsAt());
    return text("mail.time.span", day(time.startsAt()), start, end, zone.getId())
        + offsetInBrackets(time.endsAt());
  }

  /** For a subject: "Fri 27 Nov, 10:00". */
  String brief(Instant instant) {
    return format("mail.time.brief", instant);
  }

  private String endDay(TimeSpan time) {
    var sameDay =
        time.startsAt().atZone(zone).toLocalDate().equals(time.endsAt().atZone(zone).toLocalDate());
    return sameDay ? "" : day(time.endsAt()) + ", ";
  }

  private String day(Instant instant) {
    return format("mail.time.day", instant);
  }

  private String clock(Instant instant) {
    return format("mail.time.clock", instant);
  }

  private String offsetInBrackets(Instant instant) {
    var name = DateTimeFormatter.ofPattern("zzz", language).withZone(zone).format(instant);
    var offset = offset(instant);
    // Many zones have no short name: Java then says the offset in another form.
    return name.matches("\\p{L}{2,6}") && !name.equals("UTC")
        ? " (%s, %s)".formatted(name, offset)
        : " (%s)".formatted(offset);
  }

  /** UTC, UTC+1, UTC-3:30. */
  private String offset(Instant instant) {
    var offset = zone.getRules().getOffset(instant);
    return offset.equals(ZoneOffset.UTC)
        ? "UTC"
        : "UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "");
  }

  private String format(String pattern, Instant instant) {
    return DateTimeFormatter.ofPattern(text(pattern), language).withZone(zone).format(instant);
  }

  private String text(String key, Object... arguments) {
    return texts.getMessage(key, arguments.length == 0 ? null : arguments, language);
  }
}
