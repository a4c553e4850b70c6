package app.visavis.session;

/** Why a session is over for everybody. */
public enum EndReason {
  /** The host ended it. */
  HOST,
  /** Its time was over, with the grace. */
  TIME,
  /** Nobody was left after the booked end. */
  EMPTY
}
