package app.visavis.booking;

/** Which of its two people somebody is to a booking. */
public enum Side {
  HOST,
  GUEST
}
