package app.visavis.notification;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The reminders that there are before the start of a session. */
public enum Reminder {
  DAY_BEFORE(Duration.ofHours(24)),
  HALF_HOUR_BEFORE(Duration.ofMinutes(30));

  private final Duration ahead;

  Reminder(Duration ahead) {
    this.ahead = ahead;
  }

  Instant due(Instant startsAt) {
    return startsAt.minus(ahead);
  }

  /**
   * Whether it still helps, perhaps late: not after the start, not for a time that the booking no
   * longer has, and not when a later one is due as well.
   */
  boolean isUseful(Booking booking, Instant startsAt, Set<Reminder> wanted, Instant now) {
    var isOn =
        booking.status() == BookingStatus.CONFIRMED
            || booking.status() == BookingStatus.IN_PROGRESS;
    return isOn
        && booking.startsAt().equals(startsAt)
        && now.isBefore(startsAt)
        && wanted.contains(this)
        && wanted.stream()
            .noneMatch(other -> other.isLaterThan(this) && isDue(other, booking, now));
  }

  private boolean isLaterThan(Reminder other) {
    return ahead.compareTo(other.ahead) < 0;
  }

  private static boolean isDue(Reminder reminder, Booking booking, Instant now) {
    return !reminder.due(booking.startsAt()).isAfter(now);
  }
}
