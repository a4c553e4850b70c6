package app.visavis.session.attendance;

import app.visavis.session.SessionEvent;
import app.visavis.session.SessionJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the seats that no server keeps any more, after a crash, and writes down that whoever had
 * one left at the last sign of life. Never in haste: after a start, or after the database was away,
 * everybody has the time to come back first, here and on other nodes.
 */
@Component
class Sweep {
  /** The pages try again every 6 s at the latest, and a seat is kept for 20 s without a socket. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SeatRegister seats;
  private final SessionJournal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  private @Nullable Instant steadySince;

  Sweep(SeatRegister seats, SessionJournal journal, TransactionTemplate transaction, Clock clock) {
    this.seats = seats;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param keeping keeps the seats of this server, or fails
   */
  synchronized void pass(Runnable keeping) {
    try {
      keeping.run();
    } catch (RuntimeException away) {
      steadySince = null;
      throw away;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (steadySince == null) {
      steadySince = now;
    } else if (!now.isBefore(steadySince.plus(PATIENCE))) {
      transaction.executeWithoutResult(status -> sweep(now));
    }
  }

  private void sweep(Instant now) {
    for (var seat : seats.takeAbandoned(now.minus(PATIENCE), now)) {
      journal.note(
          seat.booking(),
          SessionEvent.Kind.CORRECTED,
          seat.person(),
          null,
          "no server kept the place any more");
    }
  }
}
