package app.visavis.notification;

import app.visavis.account.Person;
import app.visavis.booking.BookingStatus;
import app.visavis.common.BookingId;
import app.visavis.notification.calendar.CalendarEvent;
import app.visavis.notification.calendar.CalendarEvent.Standing;
import java.time.Instant;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Bookings as calendars show them, in the words of one reader. */
@Component
class CalendarEntries {
  private final MessageSource texts;
  private final Addresses addresses;

  CalendarEntries(MessageSource texts, Addresses addresses) {
    this.texts = texts;
    this.addresses = addresses;
  }

  /** What all entries of a booking have in common, whatever they are made from. */
  record Source(
      BookingId booking,
      int sequence,
      Instant changedAt,
      TimeSpan time,
      String title,
      BookingStatus status) {}

  CalendarEvent entry(Source source, Parties parties) {
    var words = Letters.Words.of(texts, parties.reader());
    var page = addresses.session(source.booking());
    return new CalendarEvent(
        source.booking(),
        source.sequence(),
        source.changedAt(),
        source.time().startsAt(),
        source.time().endsAt(),
        parties.host().zone(),
        standing(source.status()),
        words.of("mail.calendar.summary", source.title(), parties.other().name()),
        words.of("mail.calendar.description", page),
        page);
  }

  CalendarEvent.Party house(String email, Person reader) {
    var words = Letters.Words.of(texts, reader);
    return new CalendarEvent.Party(words.of("mail.calendar.house"), email);
  }

  String name(Person reader) {
    return Letters.Words.of(texts, reader).of("mail.calendar.name");
  }

  private static Standing standing(BookingStatus status) {
    if (status == BookingStatus.PENDING) {
      return Standing.TENTATIVE;
    }
    return MailKind.isOff(status) ? Standing.CANCELLED : Standing.CONFIRMED;
  }
}
