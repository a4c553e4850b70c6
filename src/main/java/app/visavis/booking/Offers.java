package app.visavis.booking;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.booking.availability.Availabilities;
import app.visavis.booking.availability.FreeSlots;
import app.visavis.booking.availability.Span;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which slots a host offers now. An answer may be outdated at once, unless one has queued. */
@Service
public class Offers {
  private final Availabilities availabilities;
  private final TakenTimes takenTimes;
  private final People people;
  private final Clock clock;

  Offers(Availabilities availabilities, TakenTimes takenTimes, People people, Clock clock) {
    this.availabilities = availabilities;
    this.takenTimes = takenTimes;
    this.people = people;
    this.clock = clock;
  }

  /**
   * In order, in a constant number of statements.
   *
   * @param guest for whom; without one only the host's time counts
   * @param moved what is about to be moved: its own time counts as free, and it may keep its length
   * @param starts when the slots may start
   */
  public List<Span> slots(
      Person host,
      @Nullable PersonId guest,
      @Nullable Booking moved,
      Duration length,
      Span starts) {
    var free = free(host, guest, moved == null ? List.of() : List.of(moved.id()), starts);
    return moved != null && moved.length().equals(length)
        ? free.ofAny(length, starts)
        : free.of(length, starts);
  }

  /** Whether the host offers this slot to this guest now. */
  boolean include(PersonId host, Slot slot, PersonId guest) {
    var span = new Span(slot.startsAt(), slot.endsAt());
    return free(people.find(host).orElseThrow(), guest, List.of(), span).contain(span);
  }

  /**
   * Whether the host offers this slot for a booking that there is.
   *
   * @param leaving bookings that give their time up, this one among them
   */
  boolean includeMoved(Booking moved, Slot slot, Collection<BookingId> leaving) {
    var span = new Span(slot.startsAt(), slot.endsAt());
    var keepsLength = span.length().equals(moved.length());
    var free = free(people.find(moved.host()).orElseThrow(), moved.guest(), leaving, span);
    return keepsLength ? free.containOfAnyLength(span) : free.contain(span);
  }

  /** Until how long before the start guests may move or cancel with this host. */
  public Duration changeNotice(PersonId host) {
    return availabilities.of(host).changeNotice();
  }

  /** The same of several, in one statement; who has said nothing is missing. */
  Map<PersonId, Duration> changeNotices(Set<PersonId> hosts) {
    return hosts.isEmpty() ? Map.of() : availabilities.changeNotices(hosts);
  }

  private FreeSlots free(
      Person host, @Nullable PersonId guest, Collection<BookingId> leaving, Span span) {
    var now = clock.instant();
    var taken = takenTimes.in(span, new TakenTimes.Question(host.id(), guest, leaving, now));
    return new FreeSlots(availabilities.of(host.id()), host.zone(), taken, now);
  }
}
