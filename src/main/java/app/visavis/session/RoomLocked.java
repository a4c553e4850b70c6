package app.visavis.session;

import app.visavis.common.BookingId;

/** Published once the host has locked the room, or opened it again. */
record RoomLocked(BookingId booking, boolean locked) implements HostDecision {}
