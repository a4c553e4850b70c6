package app.visavis.booking;

import app.visavis.common.BookingId;
import java.util.Optional;
import java.util.UUID;

/** Names one hold. The booking that comes of it has the same UUID. */
public record HoldId(UUID value) {
  static HoldId random() {
    return new HoldId(UUID.randomUUID());
  }

  /** Empty when the text is not a UUID. */
  public static Optional<HoldId> parse(String text) {
    return BookingId.parse(text).map(id -> new HoldId(id.value()));
  }

  BookingId booking() {
    return new BookingId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
