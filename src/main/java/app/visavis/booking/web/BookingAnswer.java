package app.visavis.booking.web;

import app.visavis.account.Person;
import app.visavis.booking.AdmissionOutlook.Outlook;
import app.visavis.booking.BookingStatus;
import java.time.Instant;
import java.util.UUID;

/** A booking as programs see it. */
record BookingAnswer(
    UUID id,
    BookingStatus status,
    Instant startsAt,
    Instant endsAt,
    String title,
    PersonAnswer host,
    PersonAnswer guest,
    Outlook admission,
    Instant serverTime) {

  record PersonAnswer(UUID id, String name, String email) {
    static PersonAnswer of(Person person) {
      return new PersonAnswer(person.id().value(), person.name(), person.email());
    }
  }

  static BookingAnswer of(Overview.Line line) {
    var booking = line.booking();
    return new BookingAnswer(
        booking.id().value(),
        booking.status(),
        booking.startsAt(),
        booking.endsAt(),
        booking.title(),
        PersonAnswer.of(line.host()),
        PersonAnswer.of(line.guest()),
        line.outlook(),
        line.serverTime());
  }
}
