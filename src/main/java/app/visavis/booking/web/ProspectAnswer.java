package app.visavis.booking.web;

import app.visavis.booking.Prospect;
import app.visavis.booking.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One session of a series that is only planned.
 *
 * @param conflict who is in another booking then; null when both are free
 */
record ProspectAnswer(Instant startsAt, Instant endsAt, @Nullable Side conflict) {
  static ProspectAnswer of(Prospect prospect) {
    return new ProspectAnswer(prospect.startsAt(), prospect.endsAt(), prospect.taken());
  }
}
