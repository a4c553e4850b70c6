package app.visavis.signaling.room;

import app.visavis.media.NetworkKind;
import app.visavis.media.Uid;
import app.visavis.session.SeatRole;
import app.visavis.signaling.message.ServerMessage.IceServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the session gives to somebody admitted.
 *
 * @param name how the others see this person
 * @param iceServers null where the network needs none
 * @param iceServersUntil when their credentials run out; null where they have none
 */
public record Place(
    String name,
    SeatRole role,
    Uid uid,
    NetworkKind network,
    @Nullable List<IceServer> iceServers,
    @Nullable Instant iceServersUntil,
    Instant startedAt,
    Instant endsAt,
    Instant closesAt,
    boolean locked) {
  // Leaves a page a few reviews, one each minute, to get them in.
  private static final Duration AHEAD = Duration.ofMinutes(10);

  /** Whether whoever holds this place must hear of the newer one. */
  boolean isOutdatedBy(Place newer, Instant now) {
    return !endsAt.equals(newer.endsAt)
        || !closesAt.equals(newer.closesAt)
        || locked != newer.locked
        || runsOut(now) && newer.outlasts(this);
  }

  private boolean runsOut(Instant now) {
    return iceServersUntil != null && !now.isBefore(iceServersUntil.minus(AHEAD));
  }

  private boolean outlasts(Place older) {
    return iceServersUntil != null
        && older.iceServersUntil != null
        && iceServersUntil.isAfter(older.iceServersUntil);
  }
}
