package app.visavis.notification;

import app.visavis.booking.BookingChanged;
import app.visavis.booking.BookingStatus;
import java.util.Optional;

/** What a mail tells. */
public enum MailKind {
  REQUEST,
  CONFIRMATION,
  CHANGE,
  DECLINE,
  CANCELLATION,
  REMINDER;

  /** Empty for what people see for themselves: that a session began or is over. */
  static Optional<MailKind> of(BookingChanged change) {
    var isNews = change.before() == null || change.before().status() != change.status();
    return switch (change.status()) {
      case CANCELLED -> isNews ? Optional.of(CANCELLATION) : Optional.empty();
      case DECLINED -> isNews ? Optional.of(DECLINE) : Optional.empty();
      case PENDING -> open(change, isNews, REQUEST);
      case CONFIRMED -> open(change, isNews, CONFIRMATION);
      default -> Optional.empty();
    };
  }

  private static Optional<MailKind> open(BookingChanged change, boolean isNews, MailKind kind) {
    if (TimeSpan.hasMoved(change)) {
      return Optional.of(CHANGE);
    }
    return isNews ? Optional.of(kind) : Optional.empty();
  }

  /** Whether calendars have to follow. */
  boolean changesCalendars() {
    return this != REMINDER;
  }

  static boolean isOff(BookingStatus status) {
    return status == BookingStatus.CANCELLED || status == BookingStatus.DECLINED;
  }
}
