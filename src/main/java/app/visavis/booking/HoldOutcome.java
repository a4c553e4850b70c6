package app.visavis.booking;

/** What came of a guest's wish about a hold. */
public sealed interface HoldOutcome {
  record Held(Hold hold) implements HoldOutcome {}

  /** The hold has become this booking, now or when it was confirmed before. */
  record Booked(Booking booking) implements HoldOutcome {}

  record Invalid(BookingFault fault) implements HoldOutcome {}

  /** Only guests hold a time: a host's own time needs none. */
  record NotAllowed() implements HoldOutcome {}

  /** Looks the same from outside as "there is no such hold". */
  record NotYours() implements HoldOutcome {}

  /** The host does not offer the time, or no longer. */
  record SlotTaken() implements HoldOutcome {}

  /** The guest has asked for as much already as hosts can be expected to answer. */
  record TooManyOpen() implements HoldOutcome {}

  /** Its minutes are over, or the guest holds another time since. */
  record Expired() implements HoldOutcome {}
}
