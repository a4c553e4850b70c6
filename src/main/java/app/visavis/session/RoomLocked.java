package app.visavis.session;

import app.visavis.common.BookingId;

/** Published once the host has locked the room, or opened it again. */
public record RoomLocked(BookingId booking, boolean locked) {}
