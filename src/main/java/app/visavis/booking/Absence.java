package app.visavis.booking;

/** Who did not come. */
public enum Absence {
  HOST,
  GUEST,
  BOTH
}
