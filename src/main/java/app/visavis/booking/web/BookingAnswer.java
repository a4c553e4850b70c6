package app.visavis.booking.web;

import app.visavis.account.Person;
import app.visavis.booking.Absence;
import app.visavis.booking.AdmissionOutlook.Outlook;
import app.visavis.booking.BookingStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as programs see it.
 *
 * @param absent who did not come; only of a no-show
 * @param series null when it was made by itself
 */
record BookingAnswer(
    UUID id,
    BookingStatus status,
    Instant startsAt,
    Instant endsAt,
    String title,
    PersonAnswer host,
    PersonAnswer guest,
    @Nullable Absence absent,
    @Nullable UUID series,
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
        booking.absent(),
        booking.series() == null ? null : booking.series().value(),
        line.outlook(),
        line.serverTime());
  }
}
