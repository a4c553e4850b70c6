package app.visavis.chat.web;

import app.visavis.common.BookingId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One message as a page shows it.
 *
 * @param file where a file can be fetched; null for words
 */
record ChatLine(
    String author, boolean mine, String time, @Nullable String text, @Nullable String file) {
  static ChatLine of(MessageAnswer message, BookingId booking, DateTimeFormatter times) {
    var file = message.file();
    return new ChatLine(
        message.author().name(),
        message.key() != null,
        times.format(message.sentAt()),
        file == null ? message.text() : file.name(),
        file == null ? null : "/api/bookings/%s/files/%s".formatted(booking, file.id()));
  }
}
