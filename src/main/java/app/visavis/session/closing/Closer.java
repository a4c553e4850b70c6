package app.visavis.session.closing;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.Bookings;
import app.visavis.booking.Outcome;
import app.visavis.common.BookingId;
import app.visavis.common.OneAtATime;
import app.visavis.session.Doorkeeper;
import app.visavis.session.Endings;
import app.visavis.session.JoinWindow;
import app.visavis.session.VideoSession;
import app.visavis.session.VideoSessions;
import app.visavis.session.attendance.Ledger;
import app.visavis.session.attendance.Ledgers;
import app.visavis.session.closing.OverdueRows.Overdue;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for what is over. It remembers nothing: all it knows is in the database, so a restart
 * changes nothing, and of several nodes that look at the same time the constraints let one act.
 */
@Component
class Closer {
  private static final Logger LOG = LoggerFactory.getLogger(Closer.class);

  private static final String PAUSE = "${visavis.closing.pause:15s}";

  private final OverdueRows rows;
  private final Doorkeeper doorkeeper;
  private final VideoSessions sessions;
  private final Ledgers ledgers;
  private final Endings endings;
  private final Bookings bookings;
  private final Clock clock;
  private final OneAtATime rounds = new OneAtATime();

  Closer(
      OverdueRows rows,
      Doorkeeper doorkeeper,
      VideoSessions sessions,
      Ledgers ledgers,
      Endings endings,
      Bookings bookings,
      Clock clock) {
    this.rows = rows;
    this.doorkeeper = doorkeeper;
    this.sessions = sessions;
    this.ledgers = ledgers;
    this.endings = endings;
    this.bookings = bookings;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = PAUSE, fixedRateString = PAUSE)
  void beat() {
    rounds.run(this::round);
  }

  void round() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // Whoever is still in the time of grace must not stand before those whose time is over.
    var some = rows.before(now, Overdue.NONE);
    while (!some.isEmpty()) {
      some.forEach(each -> lookAt(each.id(), now));
      some = rows.before(now, some.getLast());
    }
  }

  /** One that cannot be closed must not keep the others open. */
  private void lookAt(BookingId booking, Instant now) {
    try {
      close(booking, now);
    } catch (RuntimeException broken) {
      LOG.error("booking {} could not be closed", booking, broken);
    }
  }

  private void close(BookingId id, Instant now) {
    var booking = bookings.find(id).orElseThrow();
    if (booking.status() == BookingStatus.PENDING) {
      bookings.lapse(id);
      return;
    }
    var window = doorkeeper.ask(id, booking.host()).window();
    if (window == null) {
      return;
    }
    sessions
        .find(id)
        .ifPresentOrElse(
            session -> end(session, booking, window, now),
            () -> closeUnbegun(booking, window, now));
  }

  private void end(VideoSession session, Booking booking, JoinWindow window, Instant now) {
    var ledger = ledgers.of(booking.id()).orElseThrow();
    Closing.of(booking.endsAt(), window.closesAt(), ledger, now)
        .ifPresent(closing ->
            endings.byClock(session, closing.reason(), closing.at(), outcome(booking, ledger)));
  }

  private void closeUnbegun(Booking booking, JoinWindow window, Instant now) {
    if (!now.isBefore(window.closesAt())) {
      bookings.close(booking.id(), Outcome.of(false, false));
    }
  }

  private static Outcome outcome(Booking booking, Ledger ledger) {
    return Outcome.of(!ledger.of(booking.host()).isEmpty(), !ledger.of(booking.guest()).isEmpty());
  }
}
