package app.visavis.booking;

import app.visavis.account.SignedIn;
import app.visavis.booking.availability.Availability;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /** How long before the start a host wants to know. */
  interface Notice {
    Duration of(PersonId host);
  }

  Notice notice() {
    return offers::changeNotice;
  }

  /** Of all whom it takes to tell the person about these bookings, read at once. */
  Notice notices(List<Booking> bookings, SignedIn who) {
    var hosts =
        bookings.stream()
            .filter(booking -> isBound(booking, who))
            .map(Booking::host)
            .collect(Collectors.toUnmodifiableSet());
    var known = offers.changeNotices(hosts);
    return host -> known.getOrDefault(host, Availability.UNSAID.changeNotice());
  }

  Optional<BookingOutcome> lateness(Booking booking, SignedIn who) {
    return lateness(booking, who, notice());
  }

  Optional<BookingOutcome> lateness(Booking booking, SignedIn who, Notice wanted) {
    if (!isBound(booking, who)) {
      return Optional.empty();
    }
    var notice = wanted.of(booking.host());
    var until = booking.startsAt().minus(notice);
    return notice.isZero() || clock.instant().isBefore(until)
        ? Optional.empty()
        : Optional.of(new BookingOutcome.TooLate(until));
  }

  /** Only what is agreed needs notice; a request can always be taken back. */
  private static boolean isBound(Booking booking, SignedIn who) {
    return booking.guest().equals(who.id()) && booking.status() == BookingStatus.CONFIRMED;
  }

  boolean allowTime(Booking booking, SignedIn who, Slot slot) {
    return allowTime(booking, who, slot, List.of(booking.id()));
  }

  /**
   * @param leaving bookings that give their time up together with this one
   */
  boolean allowTime(Booking booking, SignedIn who, Slot slot, Collection<BookingId> leaving) {
    return !booking.guest().equals(who.id()) || offers.includeMoved(booking, slot, leaving);
  }
}
