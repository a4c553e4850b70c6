package app.visavis.media;

/** Which network carries the media of a session. */
public enum NetworkKind {
  AGORA,
  DIRECT
}
