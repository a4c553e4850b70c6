package app.visavis.notification;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingChanged;
import app.visavis.booking.BookingStatus;
import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the mails about a change in the change's own transaction: both happen or neither. Both
 * people get one, also the one who did it, whose calendar has to follow.
 */
@Component
class BookingMails {
  private final MailRows mails;
  private final Clock clock;

  BookingMails(MailRows mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(BookingChanged change) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var kind = MailKind.of(change).orElse(null);
    if (kind != null) {
      var sequence = mails.nextSequence(change.id(), now);
      readers(change.booking())
          .forEach(reader -> mails.add(facts(change, reader, kind, sequence, now), now));
    }
    if (concernsReminders(change)) {
      planReminders(change, now);
    }
  }

  private static boolean concernsReminders(BookingChanged change) {
    var before = change.before();
    return before == null || before.status() != change.status() || TimeSpan.hasMoved(change);
  }

  /** Those that lie in the past already are not planned: the mail about the change says it all. */
  private void planReminders(BookingChanged change, Instant now) {
    mails.forgetReminders(change.id());
    if (change.status() != BookingStatus.CONFIRMED) {
      return;
    }
    var sequence = mails.sequence(change.id());
    for (var reader : readers(change.booking())) {
      var due = Stream.of(Reminder.values()).filter(each -> dueAt(each, change).isAfter(now));
      due.forEach(each -> {
        var facts = facts(change, reader, MailKind.REMINDER, sequence, now);
        mails.add(asReminder(facts, each), dueAt(each, change));
      });
    }
  }

  private static Instant dueAt(Reminder reminder, BookingChanged change) {
    return reminder.due(change.booking().startsAt());
  }

  private static List<PersonId> readers(Booking booking) {
    return List.of(booking.host(), booking.guest());
  }

  private static MailFacts facts(
      BookingChanged change, PersonId reader, MailKind kind, int sequence, Instant now) {
    return new MailFacts(
        reader,
        change.id(),
        kind,
        null,
        sequence,
        Doer.of(change, reader),
        change.status(),
        change.booking().title(),
        TimeSpan.of(change.booking()),
        oldTime(change),
        change.reason(),
        now);
  }

  private static MailFacts asReminder(MailFacts facts, Reminder reminder) {
    return new MailFacts(
        facts.reader(),
        facts.booking(),
        MailKind.REMINDER,
        reminder,
        facts.sequence(),
        Doer.NOBODY,
        facts.status(),
        facts.title(),
        facts.time(),
        null,
        "",
        facts.writtenAt());
  }

  private static @Nullable TimeSpan oldTime(BookingChanged change) {
    var before = change.before();
    return before != null && TimeSpan.hasMoved(change) ? TimeSpan.of(before) : null;
  }
}
