package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingWish;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new booking as it was filled in, date and time as the clock on the person's wall
 * shows them.
 *
 * @param with the other person's e-mail
 * @param now anything but null: starts at once and once, whatever else is said of the time
 */
record NewBookingForm(
    @Nullable String with,
    @Nullable String date,
    @Nullable String time,
    @Nullable String minutes,
    @Nullable String title,
    @Nullable String now) {
  private static final String USUAL_MINUTES = "50";
  private static final int MOST_MINUTES = 720;

  sealed interface Times {
    record Readable(Instant startsAt, Instant endsAt) implements Times {}

    record Unreadable(FieldTrouble trouble) implements Times {}
  }

  /** The next full hour of the person's day. */
  static NewBookingForm fresh(String with, ZonedDateTime now) {
    var start = now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    return new NewBookingForm(
        with,
        start.toLocalDate().toString(),
        start.toLocalTime().toString(),
        USUAL_MINUTES,
        "",
        null);
  }

  /** As it is now, to be changed. */
  static NewBookingForm of(Booking booking, ZoneId zone) {
    var start = booking.startsAt().atZone(zone);
    return new NewBookingForm(
        null,
        start.toLocalDate().toString(),
        start.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
        String.valueOf(booking.length().toMinutes()),
        null,
        null);
  }

  /** Hosts name their guest, guests their host. */
  BookingWish wish(SignedIn who, Times.Readable times) {
    var hosting = who.role().isHost();
    return new BookingWish(
        who,
        hosting ? null : with,
        hosting ? with : null,
        times.startsAt(),
        times.endsAt(),
        title,
        null);
  }

  Times times(ZoneId zone, Instant serverTime) {
    var length = length();
    if (length == null) {
      return unreadable("minutes");
    }
    if (now != null) {
      return new Times.Readable(serverTime, serverTime.plus(length));
    }
    try {
      var day = LocalDate.parse(date == null ? "" : date);
      return at(day, zone, length);
    } catch (DateTimeException notADate) {
      return unreadable("date");
    }
  }

  /**
   * Where neither day nor time was touched the start stays as it is, with its seconds, and in an
   * hour that comes twice.
   */
  Times timesFor(Booking booking, ZoneId zone, Instant serverTime) {
    var filledIn = of(booking, zone);
    var untouched = Objects.equals(date, filledIn.date) && Objects.equals(time, filledIn.time);
    return untouched && times(zone, serverTime) instanceof Times.Readable(var start, var end)
        ? new Times.Readable(
            booking.startsAt(), booking.startsAt().plus(Duration.between(start, end)))
        : times(zone, serverTime);
  }

  private Times at(LocalDate day, ZoneId zone, Duration length) {
    try {
      var local = LocalDateTime.of(day, LocalTime.parse(time == null ? "" : time));
      // In spring an hour is left out: what the person means by a time in it, nobody knows.
      if (zone.getRules().getValidOffsets(local).isEmpty()) {
        return new Times.Unreadable(new FieldTrouble("time", "booking.new.trouble.leftOut"));
      }
      var start = local.atZone(zone).toInstant();
      return new Times.Readable(start, start.plus(length));
    } catch (DateTimeException notATime) {
      return unreadable("time");
    }
  }

  private @Nullable Duration length() {
    try {
      var number = Integer.parseInt(minutes == null ? "" : minutes);
      return number >= 0 && number <= MOST_MINUTES ? Duration.ofMinutes(number) : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static Times unreadable(String field) {
    return new Times.Unreadable(new FieldTrouble(field, "booking.new.trouble." + field));
  }
}
