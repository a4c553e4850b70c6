package app.visavis.signaling.web;

import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import app.visavis.signaling.message.WaitingId;
import app.visavis.signaling.message.Words;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The body of what is about one wait: {@code {"bookingId": "…", "waiting": "w-…", "words": "…"}}.
 */
record AboutWait(@Nullable String bookingId, @Nullable String waiting, @Nullable String words) {

  BookingId booking() {
    return BookingId.parse(bookingId == null ? "" : bookingId)
        .orElseThrow(() -> Problem.invalid("bookingId", "The bookingId must be a UUID."));
  }

  WaitingId which() {
    return read("waiting", waiting, WaitingId::new);
  }

  @Nullable Words optionalWords() {
    return words == null ? null : someWords();
  }

  Words someWords() {
    return read("words", words, Words::new);
  }

  private static <T> T read(String field, @Nullable String text, Function<String, T> reader) {
    try {
      return reader.apply(text == null ? "" : text);
    } catch (IllegalArgumentException outOfBounds) {
      throw Problem.invalid(field, "The " + field + " cannot be used.");
    }
  }
}
