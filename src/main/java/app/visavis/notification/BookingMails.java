package app.visavis.notification;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingChanged;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.SeriesChanged;
import app.visavis.common.PersonId;
import app.visavis.notification.Revisions.Revision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
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
  private final MailParts parts;
  private final Revisions revisions;
  private final Clock clock;

  BookingMails(MailRows mails, MailParts parts, Revisions revisions, Clock clock) {
    this.mails = mails;
    this.parts = parts;
    this.revisions = revisions;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(BookingChanged change) {
    var now = now();
    var isNews = MailKind.of(change).isPresent();
    if (isNews) {
      revisions.count(change.id(), now);
    }
    if (isNews && !change.isAmongOthers()) {
      tell(List.of(change), now);
    }
    if (concernsReminders(change)) {
      planReminders(change, now);
    }
  }

  /** One mail about all of them, with one calendar file. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(SeriesChanged series) {
    var news = series.changes().stream().filter(each -> MailKind.of(each).isPresent()).toList();
    if (!news.isEmpty()) {
      tell(news, now());
    }
  }

  private void tell(List<BookingChanged> changes, Instant now) {
    var known = revisions.of(changes.stream().map(BookingChanged::id).toList());
    var parts =
        changes.stream()
            .map(each -> MailPart.of(each, known.getOrDefault(each.id(), Revision.NONE).sequence()))
            .toList();
    var first = changes.getFirst();
    for (var reader : readers(first.booking())) {
      var id = mails.add(facts(first, reader, parts, now), now).orElseThrow();
      if (parts.size() > 1) {
        this.parts.add(id, parts);
      }
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
    var start = change.booking().startsAt();
    var planned =
        Stream.of(Reminder.values()).filter(each -> each.due(start).isAfter(now)).toList();
    var sequence = planned.isEmpty() ? 0 : revisions.of(change.id()).sequence();
    for (var reader : readers(change.booking())) {
      planned.forEach(
          each -> mails.add(reminder(change, reader, each, sequence, now), each.due(start)));
    }
  }

  private static List<PersonId> readers(Booking booking) {
    return List.of(booking.host(), booking.guest());
  }

  private static MailFacts facts(
      BookingChanged change, PersonId reader, List<MailPart> parts, Instant now) {
    return new MailFacts(
        reader,
        change.id(),
        MailKind.of(change).orElseThrow(),
        null,
        parts.getFirst().sequence(),
        Doer.of(change, reader),
        change.status(),
        change.booking().title(),
        TimeSpan.of(change.booking()),
        TimeSpan.before(change),
        change.reason(),
        now,
        change.booking().series(),
        parts.size());
  }

  private static MailFacts reminder(
      BookingChanged change, PersonId reader, Reminder reminder, int sequence, Instant now) {
    return new MailFacts(
        reader,
        change.id(),
        MailKind.REMINDER,
        reminder,
        sequence,
        Doer.NOBODY,
        change.status(),
        change.booking().title(),
        TimeSpan.of(change.booking()),
        null,
        "",
        now,
        change.booking().series(),
        1);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
