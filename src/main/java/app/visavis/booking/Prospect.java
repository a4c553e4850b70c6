package app.visavis.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody would like to book.
 *
 * @param taken who is in another booking then; the host, when both are; null when both are free
 */
public record Prospect(Instant startsAt, Instant endsAt, @Nullable Side taken) {
  boolean isTaken() {
    return taken != null;
  }

  /** Free or not, the host has no time for guests then. */
  Prospect notOffered() {
    return new Prospect(startsAt, endsAt, Side.HOST);
  }
}
