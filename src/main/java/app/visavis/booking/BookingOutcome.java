package app.visavis.booking;

import java.time.Instant;
import java.util.List;

/** What came of a person's wish to make or change a booking. */
public sealed interface BookingOutcome {
  record Done(Booking booking) implements BookingOutcome {}

  record Invalid(BookingFault fault) implements BookingOutcome {}

  /** Looks the same from outside as "there is no such booking". */
  record NotYours() implements BookingOutcome {}

  /** The person sees the booking, but this is for somebody else to do. */
  record NotAllowed() implements BookingOutcome {}

  /** The table of moves has no such move from where the booking stands. */
  record InvalidMove(BookingStatus status) implements BookingOutcome {}

  /** What has ended can no longer be answered, called off or moved. */
  record Over(Instant endedAt) implements BookingOutcome {}

  /** Host or guest is in another booking at that time. */
  record SlotTaken() implements BookingOutcome {}

  /** Of a whole series, these; nothing was booked or changed. */
  record SomeTaken(List<Prospect> taken) implements BookingOutcome {}

  /** The guest has asked for as much already as hosts can be expected to answer. */
  record TooManyOpen() implements BookingOutcome {}

  /** Guests can change it only until then: the host wants notice. */
  record TooLate(Instant until) implements BookingOutcome {}
}
