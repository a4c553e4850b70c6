package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingOutcome;
import app.visavis.booking.Following;
import app.visavis.booking.Rescheduling;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a booking the time that was written into a form. */
@Component
class NewTimes {
  private final Rescheduling rescheduling;
  private final Following following;
  private final Clock clock;

  NewTimes(Rescheduling rescheduling, Following following, Clock clock) {
    this.rescheduling = rescheduling;
    this.following = following;
    this.clock = clock;
  }

  /**
   * @param scope "following" for all later ones of its series, too
   */
  record Wish(@Nullable String reason, @Nullable String scope) {}

  /** Null when it went well. */
  @Nullable FieldTrouble move(
      Booking booking, SignedIn who, NewBookingForm form, Wish wish, ZoneId zone) {
    return switch (form.timesFor(booking, zone, clock.instant())) {
      case NewBookingForm.Times.Unreadable(var unreadable) -> unreadable;
      case NewBookingForm.Times.Readable times -> trouble(move(booking, who, times, wish));
    };
  }

  private BookingOutcome move(
      Booking booking, SignedIn who, NewBookingForm.Times.Readable times, Wish wish) {
    var id = booking.id();
    return Parameters.isFollowing(wish.scope())
        ? following.reschedule(id, who, times.startsAt(), times.endsAt(), wish.reason())
        : rescheduling.reschedule(id, who, times.startsAt(), times.endsAt(), wish.reason());
  }

  private static @Nullable FieldTrouble trouble(BookingOutcome outcome) {
    if (outcome instanceof BookingOutcome.Invalid(var fault)) {
      return FieldTrouble.of(fault);
    }
    if (outcome instanceof BookingOutcome.SomeTaken(var taken)) {
      return new FieldTrouble("time", "trouble.some-taken", taken);
    }
    var words = Trouble.of(outcome);
    return words == null ? null : new FieldTrouble("time", "trouble." + words);
  }
}
