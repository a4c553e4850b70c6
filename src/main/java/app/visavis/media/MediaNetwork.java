package app.visavis.media;

/** Carries the media of a session. */
public interface MediaNetwork {
  NetworkKind kind();

  /** What the browser in this seat gets; never valid beyond {@link Seat#until()}. */
  MediaGrant grant(Seat seat);
}
