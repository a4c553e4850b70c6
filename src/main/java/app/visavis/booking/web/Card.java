package app.visavis.booking.web;

import app.visavis.booking.BookingStatus;
import java.time.Instant;

/**
 * A booking as a page shows it. Day, time and minutes are texts in the viewer's zone; the instants
 * are for the script that opens the door in the right second.
 *
 * @param state what the door says, see AdmissionOutlook
 * @param over nothing can happen to it any more
 * @param lapsed declined by the clock, since nobody had answered
 * @param series one of those that repeat
 */
record Card(
    String id,
    String title,
    String otherName,
    Instant startsAt,
    Instant endsAt,
    String day,
    String time,
    String minutes,
    BookingStatus status,
    String state,
    Instant opensAt,
    Instant closesAt,
    boolean mayConfirm,
    boolean mayDecline,
    boolean mayCancel,
    boolean over,
    boolean lapsed,
    boolean series) {
  /** How the state looks beside the title of its page. */
  public String look() {
    return switch (status) {
      case PENDING -> over ? "plain" : "warn";
      case CONFIRMED -> over ? "plain" : "";
      case IN_PROGRESS -> over ? "plain" : "live";
      case COMPLETED -> "plain";
      case DECLINED -> lapsed ? "plain" : "danger";
      case CANCELLED, NO_SHOW -> "danger";
    };
  }

  /** What became of it; a booking that nobody answered or closed has no status that says so. */
  public String statusWord() {
    return switch (status) {
      case PENDING -> "UNANSWERED";
      case CONFIRMED, IN_PROGRESS -> "ENDED";
      case DECLINED -> lapsed ? "UNANSWERED" : status.name();
      case COMPLETED, CANCELLED, NO_SHOW -> status.name();
    };
  }
}
