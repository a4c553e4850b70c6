package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/**
 * Published when a call page says with its last breath that it is being closed. After a reload it
 * comes back.
 *
 * @param page its id in the room, as it says
 */
public record PageClosed(BookingId booking, PersonId person, String page) {}
