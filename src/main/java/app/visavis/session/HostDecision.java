package app.visavis.session;

import app.visavis.common.BookingId;

/** Who may be in the room has changed, by the host's word. */
public sealed interface HostDecision
    permits GuestLetIn, PersonSentOut, PersonReadmitted, RoomLocked {
  BookingId booking();
}
