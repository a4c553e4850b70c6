package app.visavis.booking;

/** What can be wrong with a wish, each at one field. The texts are in the message bundle. */
public enum BookingFault {
  GUEST_MISSING("guest"),
  GUEST_UNKNOWN("guest"),
  GUEST_HAS_ANOTHER_ROLE("guest"),
  GUEST_IS_NOT_YOU("guest"),
  HOST_MISSING("host"),
  HOST_UNKNOWN("host"),
  HOST_HAS_ANOTHER_ROLE("host"),
  HOST_IS_NOT_YOU("host"),
  START_MISSING("startsAt"),
  START_TOO_FAR("startsAt"),
  END_MISSING("endsAt"),
  END_PASSED("endsAt"),
  TOO_SHORT("endsAt"),
  TOO_LONG("endsAt"),
  TITLE_UNUSABLE("title"),
  STATUS_UNKNOWN("status"),
  STATUS_NOT_YOURS("status"),
  REASON_UNUSABLE("reason"),
  OUTCOME_UNKNOWN("status"),
  ABSENT_UNUSABLE("absent"),
  EVERY_WEEKS_UNUSABLE("everyWeeks"),
  TIMES_UNUSABLE("times"),
  UNTIL_UNUSABLE("until"),
  SERIES_TOO_FAR("times"),
  SKIP_UNUSABLE("skip");

  private final String field;

  BookingFault(String field) {
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String messageKey() {
    return "booking.fault." + name();
  }
}
