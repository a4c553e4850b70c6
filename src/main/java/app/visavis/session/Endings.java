package app.visavis.session;

import app.visavis.booking.Bookings;
import app.visavis.common.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions: the end, the booking's new state and the news are one change, made once. */
@Component
class Endings {
  private final SessionRows rows;
  private final Bookings bookings;
  private final ApplicationEventPublisher events;

  Endings(SessionRows rows, Bookings bookings, ApplicationEventPublisher events) {
    this.rows = rows;
    this.bookings = bookings;
    this.events = events;
  }

  /**
   * False when it had ended before, by whomever and on whichever node.
   *
   * @param by null when it is the clock that ends it
   */
  @Transactional(propagation = Propagation.REQUIRED)
  boolean end(VideoSession session, EndReason reason, @Nullable PersonId by, Instant at) {
    if (!rows.insertEnd(session, reason, by, at)) {
      return false;
    }
    bookings.complete(session.booking());
    var end = rows.find(session.booking()).map(VideoSession::end).orElseThrow();
    events.publishEvent(
        new SessionEnded(session.booking(), end.endedAt(), end.durationSeconds(), reason));
    return true;
  }
}
