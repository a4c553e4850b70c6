package app.visavis.session.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** Says instants and durations as the reader of a record would, to the second. */
record RecordWords(MessageSource texts, Locale language, ZoneId zone) {
  String moment(Instant instant) {
    return format("record.moment.pattern", instant);
  }

  String time(Instant instant) {
    return format("record.time.pattern", instant);
  }

  String zone(Instant at) {
    return format("record.zone.pattern", at);
  }

  /** Such as 1 h 05 min 12 s. */
  String length(Duration length) {
    var hours = length.toHours();
    var key = hours > 0 ? "record.length.hours" : "record.length";
    return text(key, hours, length.toMinutesPart(), length.toSecondsPart());
  }

  String text(String key, Object... parts) {
    return texts.getMessage(key, parts, language);
  }

  /** The words for a word of ours, or that itself. */
  String textOr(String key, String otherwise) {
    return Objects.requireNonNull(texts.getMessage(key, null, otherwise, language));
  }

  private String format(String key, Instant instant) {
    return DateTimeFormatter.ofPattern(text(key), language).withZone(zone).format(instant);
  }
}
