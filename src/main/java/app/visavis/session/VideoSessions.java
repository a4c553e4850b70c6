package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.media.MediaGrant;
import app.visavis.media.Uid;
import java.util.Optional;

/**
 * Begins and ends sessions, and gives seats in them. Every call asks the {@link Doorkeeper} first.
 */
public interface VideoSessions {
  /** Begins the session, or finds it begun: both sides, twice, in parallel give the same one. */
  Outcome start(BookingId booking, PersonId person);

  /**
   * From the host: ends the session, once. From a guest: records that the guest left; the session
   * goes on.
   */
  Outcome end(BookingId booking, PersonId person);

  /**
   * Takes a seat (and begins the session where it has not begun): for a token, its renewal, and the
   * socket.
   */
  SeatOutcome seat(BookingId booking, PersonId person);

  /** As {@link #seat}, but the place beside it, for this person's screen. */
  SeatOutcome screen(BookingId booking, PersonId person);

  Optional<VideoSession> find(BookingId booking);

  sealed interface Outcome {
    record Done(VideoSession session) implements Outcome {}

    record Refused(Admission admission) implements Outcome {}

    /** An end without a start. */
    record NotStarted() implements Outcome {}
  }

  sealed interface SeatOutcome {
    record Seated(VideoSession session, SeatRole role, Uid uid, MediaGrant grant)
        implements SeatOutcome {}

    record Refused(Admission admission) implements SeatOutcome {}

    /** The session was begun on a network that this installation can no longer use. */
    record NetworkUnavailable() implements SeatOutcome {}
  }
}
