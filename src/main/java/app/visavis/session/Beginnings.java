package app.visavis.session;

import app.visavis.booking.Bookings;
import app.visavis.common.BookingId;
import app.visavis.media.MediaNetworks;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins sessions: the booking's new state and the session are one change. */
@Component
class Beginnings {
  private final Bookings bookings;
  private final MediaNetworks networks;
  private final SessionRows rows;
  private final SessionJournal journal;
  private final Clock clock;

  Beginnings(
      Bookings bookings,
      MediaNetworks networks,
      SessionRows rows,
      SessionJournal journal,
      Clock clock) {
    this.bookings = bookings;
    this.networks = networks;
    this.rows = rows;
    this.journal = journal;
    this.clock = clock;
  }

  /** Finds it begun where another was quicker; empty when the booking can no longer begin. */
  @Transactional
  Optional<VideoSession> begin(BookingId booking) {
    if (!bookings.begin(booking)) {
      return Optional.empty();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (rows.insert(booking, networks.preferred(), now)) {
      journal.note(booking, SessionEvent.Kind.STARTED, null);
    }
    return rows.find(booking);
  }
}
