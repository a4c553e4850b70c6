package app.visavis.booking;

/** What came of the wish for more time. */
public sealed interface TimeGiven {
  record Done(Booking booking) implements TimeGiven {}

  /** Not begun, or over. */
  record NotRunning() implements TimeGiven {}

  /** Longer than a booking may be. */
  record TooLong() implements TimeGiven {}

  record Taken(NextTaken next) implements TimeGiven {}
}
