package app.visavis.notification;

import app.visavis.account.People;
import app.visavis.booking.Bookings;
import app.visavis.notification.calendar.CalendarEvent.Party;
import app.visavis.notification.calendar.CalendarFiles;
import app.visavis.notification.calendar.CalendarFiles.Invitation;
import app.visavis.notification.post.MailSettings;
import app.visavis.notification.post.OutgoingMail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of facts the mail that travels. */
@Component
class MailWriter {
  private final Bookings bookings;
  private final People people;
  private final MailParts parts;
  private final Letters letters;
  private final MailForms forms;
  private final CalendarEntries entries;
  private final CalendarFiles calendars;
  private final MailSettings settings;

  MailWriter(
      Bookings bookings,
      People people,
      MailParts parts,
      Letters letters,
      MailForms forms,
      CalendarEntries entries,
      CalendarFiles calendars,
      MailSettings settings) {
    this.bookings = bookings;
    this.people = people;
    this.parts = parts;
    this.letters = letters;
    this.forms = forms;
    this.entries = entries;
    this.calendars = calendars;
    this.settings = settings;
  }

  OutgoingMail write(Mail mail, Instant now) {
    var facts = mail.facts();
    var parties = parties(facts);
    var told = parts.of(mail);
    var letter = letters.letter(facts, told, parties);
    return new OutgoingMail(
        id(mail),
        thread(facts),
        parties.reader().name(),
        parties.reader().email(),
        letter.subject(),
        forms.text(letter),
        forms.html(letter),
        invitation(facts, told, parties),
        now);
  }

  private Parties parties(MailFacts facts) {
    var booking = bookings.find(facts.booking()).orElseThrow();
    var both = people.findAll(List.of(booking.host(), booking.guest()));
    return Parties.of(booking, facts.reader(), both);
  }

  private @Nullable Invitation invitation(MailFacts facts, List<MailPart> told, Parties parties) {
    if (!facts.kind().changesCalendars()) {
      return null;
    }
    var events = told.stream().map(part -> entries.entry(source(part, facts), parties)).toList();
    var reader = parties.reader();
    return calendars.invitation(
        events,
        entries.house(settings.from().getAddress(), reader),
        new Party(reader.name(), reader.email()));
  }

  private static CalendarEntries.Source source(MailPart part, MailFacts facts) {
    return new CalendarEntries.Source(
        part.booking(),
        part.sequence(),
        facts.writtenAt(),
        part.time(),
        facts.title(),
        part.status());
  }

  /** The first mail about a booking, or about its series, begins the thread. */
  private String id(Mail mail) {
    var facts = mail.facts();
    return facts.sequence() == 0 && facts.kind().changesCalendars()
        ? thread(facts)
        : "mail-%d.%s@%s".formatted(mail.id(), facts.booking(), settings.domain());
  }

  private String thread(MailFacts facts) {
    var subject = facts.series() == null ? facts.booking() : facts.series();
    return "%s.%s@%s".formatted(subject, facts.reader(), settings.domain());
  }
}
