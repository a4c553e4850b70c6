package app.visavis.signaling;

import app.visavis.booking.Booking;
import app.visavis.media.MediaGrant;
import app.visavis.media.MediaGrant.DirectGrant;
import app.visavis.session.JoinWindow;
import app.visavis.session.VideoSessions.SeatOutcome.Seated;
import app.visavis.signaling.message.ServerMessage.IceServer;
import app.visavis.signaling.room.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seats in the words of a room. An Agora token stays out: it travels by its own call only. */
final class Places {
  private Places() {}

  static Place of(Seated seat, String name, Booking booking, JoinWindow window, boolean locked) {
    var direct = seat.grant() instanceof DirectGrant grant ? grant : null;
    return new Place(
        name,
        seat.role(),
        seat.uid(),
        seat.session().network(),
        direct == null ? null : iceServers(direct),
        direct == null ? null : runsOutAt(direct),
        seat.session().startedAt(),
        booking.endsAt(),
        window.closesAt(),
        locked);
  }

  /** Null without TURN: the address of a STUN server stays good. */
  private static @Nullable Instant runsOutAt(DirectGrant grant) {
    return grant.iceServers().stream().anyMatch(server -> server.credential() != null)
        ? grant.expiresAt()
        : null;
  }

  private static List<IceServer> iceServers(DirectGrant grant) {
    return grant.iceServers().stream().map(Places::iceServer).toList();
  }

  private static IceServer iceServer(MediaGrant.IceServer server) {
    return new IceServer(server.urls(), server.username(), server.credential());
  }
}
