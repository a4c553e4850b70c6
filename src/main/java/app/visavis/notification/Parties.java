package app.visavis.notification;

import app.visavis.account.Person;
import app.visavis.booking.Booking;
import app.visavis.common.PersonId;
import java.util.Map;
import java.util.Objects;

/** The two people of a booking, in the eyes of one of them. */
record Parties(Person reader, Person other, Person host) {
  static Parties of(Booking booking, PersonId reader, Map<PersonId, Person> people) {
    var host = Objects.requireNonNull(people.get(booking.host()));
    var guest = Objects.requireNonNull(people.get(booking.guest()));
    return booking.isHost(reader) ? new Parties(host, guest, host) : new Parties(guest, host, host);
  }
}
