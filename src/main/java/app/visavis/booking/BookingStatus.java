package app.visavis.booking;

/** Where a booking stands. */
public enum BookingStatus {
  PENDING,
  CONFIRMED,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED,
  DECLINED,
  NO_SHOW
}
