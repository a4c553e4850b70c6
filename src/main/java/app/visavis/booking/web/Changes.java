package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingOutcome;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.Offers;
import app.visavis.booking.Rescheduling;
import org.springframework.stereotype.Component;

/** Says whether somebody may give a booking another time, and until when. */
@Component
class Changes {
  private final Rescheduling rescheduling;
  private final Offers offers;

  Changes(Rescheduling rescheduling, Offers offers) {
    this.rescheduling = rescheduling;
    this.offers = offers;
  }

  /**
   * @param movable whether a new time can be chosen now
   * @param tooLate whether it could have been, until then
   * @param until as words; blank when there is no such moment
   */
  record Scope(boolean movable, boolean tooLate, String until) {}

  Scope of(Booking booking, SignedIn who, ViewerClock watch) {
    return switch (rescheduling.refusal(booking, who).orElse(null)) {
      case null -> new Scope(true, false, until(booking, who, watch));
      case BookingOutcome.TooLate(var until) -> new Scope(false, true, watch.moment(until));
      case BookingOutcome _ -> new Scope(false, false, "");
    };
  }

  private String until(Booking booking, SignedIn who, ViewerClock watch) {
    if (booking.isHost(who.id()) || booking.status() != BookingStatus.CONFIRMED) {
      return "";
    }
    var notice = offers.changeNotice(booking.host());
    return notice.isZero() ? "" : watch.moment(booking.startsAt().minus(notice));
  }
}
