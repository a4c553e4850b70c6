package app.visavis.media;

import java.util.Optional;

/** The networks that this installation can use. */
public interface MediaNetworks {
  /** The one for new sessions: Agora where its credentials are set, else direct. */
  NetworkKind preferred();

  /** Empty when a session was begun on a network that is no longer configured. */
  Optional<MediaNetwork> find(NetworkKind kind);
}
