package app.visavis.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is in the way of a longer session. Of a guest's other bookings a host learns no more than
 * that there is one.
 *
 * @param until how far it could go; null when not at all
 * @param title of the host's own next booking; null where there is none, or only a hold
 */
public record NextTaken(
    boolean ofHost, boolean ofGuest, @Nullable Instant until, @Nullable String title) {
  /** It was in the way and is gone already, or the other way round. */
  static final NextTaken UNKNOWN = new NextTaken(true, true, null, null);
}
