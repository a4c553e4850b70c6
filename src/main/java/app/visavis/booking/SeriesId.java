package app.visavis.booking;

import java.util.UUID;

/** Names bookings that were made together, week after week. */
public record SeriesId(UUID value) {
  static SeriesId random() {
    return new SeriesId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
