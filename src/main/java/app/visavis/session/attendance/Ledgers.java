package app.visavis.session.attendance;

import app.visavis.common.BookingId;
import app.visavis.session.VideoSession;
import app.visavis.session.VideoSessions;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The attendance of sessions, folded from their facts whenever somebody asks. */
@Service
public class Ledgers {
  private final VideoSessions sessions;
  private final FactRows facts;

  Ledgers(VideoSessions sessions, FactRows facts) {
    this.sessions = sessions;
    this.facts = facts;
  }

  /** Empty when the session was never begun. */
  public Optional<Ledger> of(BookingId booking) {
    return sessions.find(booking).map(this::of);
  }

  private Ledger of(VideoSession session) {
    var end = session.end();
    var span = new Span(session.startedAt(), end == null ? null : end.endedAt());
    return Ledger.of(span, facts.people(session.id()), facts.of(session.id()));
  }
}
