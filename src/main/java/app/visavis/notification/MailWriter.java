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
  private final Letters letters;
  private final MailForms forms;
  private final CalendarEntries entries;
  private final CalendarFiles calendars;
  private final MailSettings settings;

  MailWriter(
      Bookings bookings,
      People people,
      Letters letters,
      MailForms forms,
      CalendarEntries entries,
      CalendarFiles calendars,
      MailSettings settings) {
    this.bookings = bookings;
    this.people = people;
    this.letters = letters;
    this.forms = forms;
    this.entries = entries;
    this.calendars = calendars;
    this.settings = settings;
  }

  OutgoingMail write(Mail mail, Instant now) {
    var facts = mail.facts();
    var parties = parties(facts);
    var letter = letters.letter(facts, parties);
    return new OutgoingMail(
        id(mail),
        thread(facts),
        parties.reader().name(),
        parties.reader().email(),
        letter.subject(),
        forms.text(letter),
        forms.html(letter),
        invitation(facts, parties),
        now);
  }

  private Parties parties(MailFacts facts) {
    var booking = bookings.find(facts.booking()).orElseThrow();
    var both = people.findAll(List.of(booking.host(), booking.guest()));
    return Parties.of(booking, facts.reader(), both);
  }

  private @Nullable Invitation invitation(MailFacts facts, Parties parties) {
    if (!facts.kind().changesCalendars()) {
      return null;
    }
    var source =
        new CalendarEntries.Source(
            facts.booking(),
            facts.sequence(),
            facts.writtenAt(),
            facts.time(),
            facts.title(),
            facts.status());
    var reader = parties.reader();
    return calendars.invitation(
        entries.entry(source, parties),
        entries.house(settings.from().getAddress(), reader),
        new Party(reader.name(), reader.email()));
  }

  /** The first mail about a booking begins the thread. */
  private String id(Mail mail) {
    var facts = mail.facts();
    return facts.sequence() == 0 && facts.kind().changesCalendars()
        ? thread(facts)
        : "mail-%d.%s@%s".formatted(mail.id(), facts.booking(), settings.domain());
  }

  private String thread(MailFacts facts) {
    return "%s.%s@%s".formatted(facts.booking(), facts.reader(), settings.domain());
  }
}
