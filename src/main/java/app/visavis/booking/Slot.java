package app.visavis.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A time that can be booked, whoever is free; kept to the microsecond, as the database does. */
record Slot(Instant startsAt, Instant endsAt) {
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int YEARS_AHEAD = 2;

  /** A start in the past is fine until the end has passed too. */
  static Checked<Slot> check(@Nullable Instant startsAt, @Nullable Instant endsAt, Instant now) {
    if (startsAt == null) {
      return Checked.not(BookingFault.START_MISSING);
    }
    if (endsAt == null) {
      return Checked.not(BookingFault.END_MISSING);
    }
    return new Slot(startsAt.truncatedTo(ChronoUnit.MICROS), endsAt.truncatedTo(ChronoUnit.MICROS))
        .check(now);
  }

  Duration length() {
    return Duration.between(startsAt, endsAt);
  }

  boolean isTooLong() {
    return length().compareTo(LONGEST) > 0;
  }

  private Checked<Slot> check(Instant now) {
    if (length().compareTo(SHORTEST) < 0) {
      return Checked.not(BookingFault.TOO_SHORT);
    }
    if (isTooLong()) {
      return Checked.not(BookingFault.TOO_LONG);
    }
    if (!endsAt.isAfter(now)) {
      return Checked.not(BookingFault.END_PASSED);
    }
    return startsAt.isAfter(furthestStart(now))
        ? Checked.not(BookingFault.START_TOO_FAR)
        : Checked.of(this);
  }

  private static Instant furthestStart(Instant now) {
    return now.atOffset(ZoneOffset.UTC).plusYears(YEARS_AHEAD).toInstant();
  }
}
