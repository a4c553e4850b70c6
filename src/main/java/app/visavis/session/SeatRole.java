package app.visavis.session;

/** On which side of the booking a participant sits. */
public enum SeatRole {
  HOST,
  GUEST
}
