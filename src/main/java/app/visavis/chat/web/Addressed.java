package app.visavis.chat.web;

import app.visavis.chat.MessageKey;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import org.jspecify.annotations.Nullable;

/** What every request here says beside its body. */
final class Addressed {
  static final String KEY = "Idempotency-Key";

  private Addressed() {}

  static BookingId booking(String id) {
    return BookingId.parse(id).orElseThrow(Problem::notFound);
  }

  static MessageKey key(@Nullable String header) {
    return header == null
        ? MessageKey.random()
        : MessageKey.parse(header)
            .orElseThrow(() -> Problem.invalid(KEY, "Needs 1 to 255 visible ASCII characters."));
  }
}
