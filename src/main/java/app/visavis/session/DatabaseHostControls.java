package app.visavis.session;

import app.visavis.booking.Booking;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.SessionEvent.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DatabaseHostControls implements HostControls {
  private final Doorkeeper doorkeeper;
  private final DoorRows rows;
  private final Clock clock;
  private final SessionJournal journal;
  private final ApplicationEventPublisher events;

  DatabaseHostControls(
      Doorkeeper doorkeeper,
      DoorRows rows,
      Clock clock,
      SessionJournal journal,
      ApplicationEventPublisher events) {
    this.doorkeeper = doorkeeper;
    this.rows = rows;
    this.clock = clock;
    this.journal = journal;
    this.events = events;
  }

  @Override
  @Transactional
  public Outcome letIn(BookingId booking, PersonId host, PersonId guest) {
    return decide(host, guest, rows::letIn, Kind.ADMITTED, new GuestLetIn(booking, guest));
  }

  @Override
  @Transactional
  public Outcome sendOut(BookingId booking, PersonId host, PersonId guest) {
    return decide(host, guest, rows::sendOut, Kind.REMOVED, new PersonSentOut(booking, guest));
  }

  @Override
  @Transactional
  public Outcome takeBack(BookingId booking, PersonId host, PersonId guest) {
    return decide(
        host, guest, rows::takeBack, Kind.READMITTED, new PersonReadmitted(booking, guest));
  }

  @Override
  @Transactional
  public Outcome lock(BookingId booking, PersonId host) {
    var entry = doorkeeper.ask(booking, host);
    return asHost(
        entry,
        host,
        () -> {
          if (entry.booking() == null || !entry.door().seated().contains(entry.booking().guest())) {
            return new Outcome.NotComplete();
          }
          if (rows.lock(booking, host, now())) {
            tell(Kind.LOCKED, host, new RoomLocked(booking, true));
          }
          return new Outcome.Done();
        });
  }

  @Override
  @Transactional
  public Outcome unlock(BookingId booking, PersonId host) {
    return asHost(
        doorkeeper.ask(booking, host),
        host,
        () -> {
          if (rows.unlock(booking)) {
            tell(Kind.UNLOCKED, host, new RoomLocked(booking, false));
          }
          return new Outcome.Done();
        });
  }

  /** True when it changes anything. */
  private interface Decision {
    boolean write(BookingId booking, PersonId guest, Instant now);
  }

  private Outcome decide(
      PersonId host, PersonId guest, Decision decision, Kind kind, HostDecision news) {
    var entry = doorkeeper.ask(news.booking(), host);
    return asHost(
        entry,
        host,
        () -> {
          if (!isGuestOf(entry.booking(), guest)) {
            return new Outcome.NotGuest();
          }
          if (decision.write(news.booking(), guest, now())) {
            tell(kind, guest, news);
          }
          return new Outcome.Done();
        });
  }

  private void tell(Kind kind, PersonId about, HostDecision decision) {
    journal.note(decision.booking(), kind, about);
    events.publishEvent(decision);
  }

  private static Outcome asHost(Entry entry, PersonId asker, Supplier<Outcome> decision) {
    if (entry.booking() != null && !entry.booking().isHost(asker)) {
      return new Outcome.NotHost();
    }
    return entry.admission() instanceof Admission.Admitted
        ? decision.get()
        : new Outcome.Refused(entry.admission());
  }

  private static boolean isGuestOf(@Nullable Booking booking, PersonId person) {
    return booking != null && booking.involves(person) && !booking.isHost(person);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
