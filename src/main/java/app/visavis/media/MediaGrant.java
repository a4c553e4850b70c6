package app.visavis.media;

import app.visavis.common.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser needs to take its seat on a media network. */
public sealed interface MediaGrant {
  Instant expiresAt();

  record AgoraGrant(Secret token, ChannelName channel, Uid uid, String appId, Instant expiresAt)
      implements MediaGrant {}

  record DirectGrant(List<IceServer> iceServers, Instant expiresAt) implements MediaGrant {}

  /** One entry of RTCConfiguration.iceServers (W3C WebRTC, 4.2.2). */
  record IceServer(List<String> urls, @Nullable String username, @Nullable Secret credential) {}
}
