package app.visavis.media.direct;

import app.visavis.common.Secret;
import app.visavis.media.MediaGrant;
import app.visavis.media.MediaGrant.DirectGrant;
import app.visavis.media.MediaGrant.IceServer;
import app.visavis.media.MediaNetwork;
import app.visavis.media.NetworkKind;
import app.visavis.media.Seat;
import app.visavis.media.TokenLife;
import app.visavis.media.Uid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/** Lets browsers send media straight to each other, and lends them TURN servers meanwhile. */
public record DirectNetwork(DirectSettings settings, TokenLife tokens, Clock clock)
    implements MediaNetwork {
  @Override
  public NetworkKind kind() {
    return NetworkKind.DIRECT;
  }

  @Override
  public MediaGrant grant(Seat seat) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var expiresAt = now.plus(tokens.of(seat, now));
    var servers = new ArrayList<IceServer>();
    if (!settings.stun().isEmpty()) {
      servers.add(new IceServer(settings.stun(), null, null));
    }
    settings.secret().ifPresent(secret -> servers.add(turn(secret, seat.uid(), expiresAt)));
    return new DirectGrant(servers, expiresAt);
  }

  private IceServer turn(Secret secret, Uid uid, Instant expiresAt) {
    var credential = TurnCredential.of(secret, uid, expiresAt);
    return new IceServer(settings.turn(), credential.username(), credential.password());
  }
}
