package app.visavis.booking;

import app.visavis.account.SignedIn;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What hosts ask of guests who want to change a booking. Hosts themselves are free. */
@Component
class GuestRules {
  private final Offers offers;
  private final Clock clock;

  GuestRules(Offers offers, Clock clock) {
    this.offers = offers;
    this.clock = clock;
  }

  /** Only what is agreed needs notice; a request can always be taken back. */
  Optional<BookingOutcome> lateness(Booking booking, SignedIn who) {
    if (!booking.guest().equals(who.id()) || booking.status() != BookingStatus.CONFIRMED) {
      return Optional.empty();
    }
    var notice = offers.changeNotice(booking.host());
    var until = booking.startsAt().minus(notice);
    return notice.isZero() || clock.instant().isBefore(until)
        ? Optional.empty()
        : Optional.of(new BookingOutcome.TooLate(until));
  }

  boolean allowTime(Booking booking, SignedIn who, Slot slot) {
    return !booking.guest().equals(who.id())
        || offers.include(booking.host(), slot, booking.guest(), booking.id());
  }
}
