package app.visavis.signaling;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Admission;
import app.visavis.signaling.message.WaitingId;
import app.visavis.signaling.message.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door for a host who is not in the room, but on a dashboard. */
public interface HostDoor {
  /** Those who wait for this host, the longest first. */
  List<Waiting> waiting(PersonId host);

  Result admit(BookingId booking, PersonId host, WaitingId waiting);

  Result decline(BookingId booking, PersonId host, WaitingId waiting, @Nullable Words words);

  Result tell(BookingId booking, PersonId host, WaitingId waiting, Words words);

  /** Somebody before the door of a booking's session. */
  record Waiting(
      BookingId booking,
      String title,
      WaitingId waiting,
      PersonId guest,
      String guestName,
      Instant since) {}

  /** What came of it. */
  sealed interface Result {
    record Done() implements Result {}

    /** This wait is over; a later one of the same person is not meant. */
    record NotWaiting() implements Result {}

    record NotHost() implements Result {}

    /** The host's own door is closed. */
    record Refused(Admission admission) implements Result {}
  }
}
