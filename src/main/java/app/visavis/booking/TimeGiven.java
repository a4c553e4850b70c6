package app.visavis.booking;

/** What came of the wish for more time. */
public sealed interface TimeGiven {
  /**
   * @param longer false when it had been given before
   */
  record Done(Booking booking, boolean longer) implements TimeGiven {}

  /** Not begun, or over. */
  record NotRunning() implements TimeGiven {}

  /** Longer than a booking may be. */
  record TooLong() implements TimeGiven {}

  record Taken(NextTaken next) implements TimeGiven {}
}
