package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/** What a host decides about who may be in the room: for good, and whatever any page believes. */
public interface HostControls {
  /** Lets a waiting guest in. It does not undo a removal. */
  Outcome letIn(BookingId booking, PersonId host, PersonId guest);

  /** From now on the door refuses this guest, until {@link #takeBack}. */
  Outcome sendOut(BookingId booking, PersonId host, PersonId guest);

  /** No effect for somebody who was not sent out. */
  Outcome takeBack(BookingId booking, PersonId host, PersonId guest);

  /** Nobody new comes in; whoever was in may return. */
  Outcome lock(BookingId booking, PersonId host);

  Outcome unlock(BookingId booking, PersonId host);

  sealed interface Outcome {
    record Done() implements Outcome {}

    /** The host's own door is closed: too early, over, not open, not theirs. */
    record Refused(Admission admission) implements Outcome {}

    record NotHost() implements Outcome {}

    /** The other is not the guest of this booking. */
    record NotGuest() implements Outcome {}

    /** Locking the guest out who has not come yet is no lock but a removal. */
    record NotComplete() implements Outcome {}
  }
}
