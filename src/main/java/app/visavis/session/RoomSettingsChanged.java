package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.util.Set;

/**
 * Published once a host has other settings: rooms that are open follow them.
 *
 * @param bookings of this host that are not closed yet
 */
public record RoomSettingsChanged(PersonId host, Set<BookingId> bookings) {}
