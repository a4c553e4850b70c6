package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.booking.AdmissionOutlook;
import app.visavis.booking.AdmissionOutlook.Outlook;
import app.visavis.booking.Booking;
import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what an answer or a card about a booking shows, however many there are. */
@Component
class Overview {
  private final People people;
  private final AdmissionOutlook outlooks;
  private final Clock clock;

  Overview(People people, AdmissionOutlook outlooks, Clock clock) {
    this.people = people;
    this.outlooks = outlooks;
    this.clock = clock;
  }

  record Line(Booking booking, Person host, Person guest, Outlook outlook, Instant serverTime) {
    Person other(PersonId viewer) {
      return booking.isHost(viewer) ? guest : host;
    }
  }

  /** In the order of the bookings, in a constant number of queries. */
  List<Line> of(List<Booking> bookings, PersonId viewer) {
    var now = clock.instant();
    var involved =
        people.findAll(
            bookings.stream().flatMap(b -> Stream.of(b.host(), b.guest())).distinct().toList());
    var answers = outlooks.of(bookings, viewer);
    return IntStream.range(0, bookings.size())
        .mapToObj(i ->
            new Line(
                bookings.get(i),
                Objects.requireNonNull(involved.get(bookings.get(i).host())),
                Objects.requireNonNull(involved.get(bookings.get(i).guest())),
                answers.get(i),
                now))
        .toList();
  }

  Line of(Booking booking, PersonId viewer) {
    return of(List.of(booking), viewer).getFirst();
  }
}
