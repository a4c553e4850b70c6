package app.visavis.media.agora;

import app.visavis.common.Secret;
import app.visavis.media.MediaGrant;
import app.visavis.media.MediaGrant.AgoraGrant;
import app.visavis.media.MediaNetwork;
import app.visavis.media.NetworkKind;
import app.visavis.media.Seat;
import app.visavis.media.TokenLife;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Seats people in channels of Agora's network. */
public record AgoraNetwork(AgoraSettings settings, TokenLife tokens, Clock clock)
    implements MediaNetwork {
  @Override
  public NetworkKind kind() {
    return NetworkKind.AGORA;
  }

  @Override
  public MediaGrant grant(Seat seat) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var life = tokens.of(seat, now);
    var token = new Secret(RtcToken.sign(settings, seat, now, life));
    return new AgoraGrant(token, seat.channel(), seat.uid(), settings.appId(), now.plus(life));
  }
}
