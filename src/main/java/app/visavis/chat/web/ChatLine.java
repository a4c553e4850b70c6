package app.visavis.chat.web;

import app.visavis.common.BookingId;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One message as a page shows it.
 *
 * @param file where a file can be fetched; null for words
 */
record ChatLine(
    String author, boolean mine, String time, @Nullable String text, @Nullable String file) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  static ChatLine of(MessageAnswer message, BookingId booking, ZoneId zone) {
    var file = message.file();
    return new ChatLine(
        message.author().name(),
        message.key() != null,
        TIME.withZone(zone).format(message.sentAt()),
        file == null ? message.text() : file.name(),
        file == null ? null : "/api/bookings/%s/files/%s".formatted(booking, file.id()));
  }
}
