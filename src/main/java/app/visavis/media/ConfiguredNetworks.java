package app.visavis.media;

import app.visavis.media.agora.AgoraNetwork;
import app.visavis.media.direct.DirectNetwork;
import java.util.Optional;

/** Direct is always there: it needs nobody's account. */
record ConfiguredNetworks(Optional<AgoraNetwork> agora, DirectNetwork direct)
    implements MediaNetworks {
  @Override
  public NetworkKind preferred() {
    return agora.isPresent() ? NetworkKind.AGORA : NetworkKind.DIRECT;
  }

  @Override
  public Optional<MediaNetwork> find(NetworkKind kind) {
    return switch (kind) {
      case AGORA -> agora.map(MediaNetwork.class::cast);
      case DIRECT -> Optional.of(direct);
    };
  }
}
