package app.visavis.session;

import app.visavis.booking.Bookings;
import app.visavis.booking.Outcome;
import app.visavis.common.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions: the end, the booking's new state and the news are one change, made once. */
@Component
public class Endings {
  private final SessionRows rows;
  private final Bookings bookings;
  private final SessionJournal journal;
  private final ApplicationEventPublisher events;

  Endings(
      SessionRows rows,
      Bookings bookings,
      SessionJournal journal,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.bookings = bookings;
    this.journal = journal;
    this.events = events;
  }

  /** By the host, who held the session. No effect when it had ended before. */
  @Transactional
  void byHost(VideoSession session, PersonId host, Instant at) {
    if (rows.insertEnd(session, EndReason.HOST, host, at)) {
      bookings.complete(session.booking());
      tell(session, EndReason.HOST, host);
    }
  }

  /**
   * False when it had ended before, by whomever and on whichever node.
   *
   * @param outcome what the record says about who came
   */
  @Transactional
  public boolean byClock(VideoSession session, EndReason reason, Instant at, Outcome outcome) {
    if (!rows.insertEnd(session, reason, null, at)) {
      return false;
    }
    bookings.close(session.booking(), outcome);
    tell(session, reason, null);
    return true;
  }

  private void tell(VideoSession session, EndReason reason, @Nullable PersonId by) {
    var booking = session.booking();
    var end = rows.find(booking).map(VideoSession::end).orElseThrow();
    journal.note(booking, SessionEvent.Kind.ENDED, by, null, detail(reason));
    events.publishEvent(new SessionEnded(booking, end.endedAt(), end.durationSeconds(), reason));
  }

  private static String detail(EndReason reason) {
    return switch (reason) {
      case HOST -> "";
      case TIME -> "its time was over";
      case EMPTY -> "nobody was left after the booked end";
    };
  }
}
