package app.visavis.booking.availability;

import java.time.Duration;
import java.time.Instant;

/** From {@code startsAt} up to but not including {@code endsAt}. */
public record Span(Instant startsAt, Instant endsAt) {
  public static Span of(Instant startsAt, Duration length) {
    return new Span(startsAt, startsAt.plus(length));
  }

  public Duration length() {
    return Duration.between(startsAt, endsAt);
  }

  boolean contains(Instant instant) {
    return !instant.isBefore(startsAt) && instant.isBefore(endsAt);
  }

  boolean isEmpty() {
    return !startsAt.isBefore(endsAt);
  }

  Span widened(Duration each) {
    return new Span(startsAt.minus(each), endsAt.plus(each));
  }

  Span within(Span other) {
    return new Span(
        startsAt.isBefore(other.startsAt) ? other.startsAt : startsAt,
        endsAt.isAfter(other.endsAt) ? other.endsAt : endsAt);
  }
}
