package app.visavis.common;

import java.util.Optional;
import java.util.UUID;

/** Names one booking; also the last part of the address of its session page. */
public record BookingId(UUID value) {
  public static BookingId random() {
    return new BookingId(UUID.randomUUID());
  }

  /** Empty when the text is not a UUID. */
  public static Optional<BookingId> parse(String text) {
    return Uuids.parse(text).map(BookingId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
