package app.visavis.media;

/** Carries the media of a session. */
public interface MediaNetwork {
  NetworkKind kind();

  /**
   * What the browser in this seat gets: valid for at most an hour, and never beyond {@link
   * Seat#until()}, save for the one second that is the shortest life of a grant.
   */
  MediaGrant grant(Seat seat);
}
