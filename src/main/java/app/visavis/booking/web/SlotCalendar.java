package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingDesk;
import app.visavis.booking.Offers;
import app.visavis.booking.availability.Availabilities;
import app.visavis.booking.availability.Span;
import app.visavis.common.PersonId;
import app.visavis.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The slots of one host between two days of the reader. */
@Component
class SlotCalendar {
  private static final int MOST_DAYS = 62;
  private static final int USUAL_DAYS = 31;
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private final Offers offers;
  private final Availabilities availabilities;
  private final BookingDesk desk;
  private final People people;
  private final Clock clock;

  SlotCalendar(
      Offers offers, Availabilities availabilities, BookingDesk desk, People people, Clock clock) {
    this.offers = offers;
    this.availabilities = availabilities;
    this.desk = desk;
    this.people = people;
    this.clock = clock;
  }

  SlotsAnswer of(Person host, SignedIn who, HostController.Query query) {
    var zone = zone(query.zone(), who);
    var moved = query.booking() == null ? null : moved(query.booking(), host, who);
    var length = length(query.length(), host, moved);
    var guest = moved == null ? guest(who) : moved.guest();
    return new SlotsAnswer(
        SlotsAnswer.Host.of(host),
        zone.getId(),
        length.toMinutes(),
        SlotsAnswer.byDay(offers.slots(host, guest, moved, length, days(query, zone)), zone),
        clock.instant());
  }

  private Span days(HostController.Query query, ZoneId zone) {
    var from = Parameters.date("from", query.from());
    var first = from == null ? clock.instant().atZone(zone).toLocalDate() : from;
    var to = Parameters.date("to", query.to());
    var last = to == null ? first.plusDays(USUAL_DAYS - 1) : to;
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw Problem.invalid("to", "Needs a date within " + MOST_DAYS + " days of the first one.");
    }
    return new Span(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private ZoneId zone(@Nullable String name, SignedIn who) {
    return name == null
        ? people.find(who.id()).map(Person::zone).orElseThrow()
        : Parameters.zone("zone", name);
  }

  /** What is moved may keep a length that is not offered any more. */
  private Duration length(@Nullable String minutes, Person host, @Nullable Booking moved) {
    var offered = availabilities.of(host.id()).lengths();
    if (minutes == null) {
      return moved == null ? offered.getFirst() : moved.length();
    }
    var length = Duration.ofMinutes(Parameters.number("length", minutes, 1, MINUTES_OF_A_DAY));
    if (!offered.contains(length) && (moved == null || !moved.length().equals(length))) {
      throw Problem.invalid("length", "Needs a length that the host offers.");
    }
    return length;
  }

  private Booking moved(String id, Person host, SignedIn who) {
    return desk.find(Parameters.bookingId(id), who)
        .filter(booking -> booking.isHost(host.id()))
        .orElseThrow(Problem::notFound);
  }

  private static @Nullable PersonId guest(SignedIn who) {
    return who.role().isGuest() ? who.id() : null;
  }
}
