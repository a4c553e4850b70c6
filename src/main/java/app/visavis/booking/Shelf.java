package app.visavis.booking;

/** Where a booking stands on somebody's dashboard. Every booking is on exactly one. */
public enum Shelf {
  UPCOMING(
      """
      status in ('CONFIRMED', 'IN_PROGRESS') and ends_at + interval '0' > :closedBefore
      and starts_at > :closedBefore - interval '12 hours'
      """,
      "starts_at, id"),
  REQUESTS(
      "status = 'PENDING' and ends_at > :now and starts_at > :now - interval '12 hours'",
      "starts_at, id"),
  PAST(
      """
      (status in ('COMPLETED', 'NO_SHOW')
       or status in ('CONFIRMED', 'IN_PROGRESS') and ends_at <= :closedBefore
       or status = 'PENDING' and ends_at <= :now)
      """,
      "starts_at desc, id"),
  CANCELLED("status in ('CANCELLED', 'DECLINED')", "starts_at desc, id");

  private final String condition;
  private final String order;

  Shelf(String condition, String order) {
    this.condition = condition;
    this.order = order;
  }

  /**
   * The bounds on the start are for the index: no booking is longer than twelve hours. Nothing is
   * added to an end so that its bound is no index's: the planner takes two bounds that say the same
   * for two chances, expects a handful, and sorts all that is to come.
   */
  String condition() {
    return condition;
  }

  /** What comes next is first, and of what has been, the latest. */
  String order() {
    return order;
  }
}
