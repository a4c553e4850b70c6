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
   * @param except a booking that is about to be moved: its own time counts as free
   * @param starts when the slots may start
   */
  public List<Span> slots(
      Person host,
      @Nullable PersonId guest,
      @Nullable BookingId except,
      Duration length,
      Span starts) {
    return free(host, guest, except, starts).of(length, starts);
  }

  /** Whether the host offers this slot to this guest now. */
  boolean include(PersonId host, Slot slot, PersonId guest, @Nullable BookingId except) {
    var span = new Span(slot.startsAt(), slot.endsAt());
    return free(people.find(host).orElseThrow(), guest, except, span).contain(span);
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
      Person host, @Nullable PersonId guest, @Nullable BookingId except, Span span) {
    var now = clock.instant();
    var taken = takenTimes.in(span, new TakenTimes.Question(host.id(), guest, except, now));
    return new FreeSlots(availabilities.of(host.id()), host.zone(), taken, now);
  }
}
