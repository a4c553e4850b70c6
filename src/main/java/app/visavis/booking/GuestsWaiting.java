package app.visavis.booking;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/**
 * Published, outside of any transaction, whenever somebody comes to the door of a booking's session
 * or goes from it. Who waits now is answered by {@code GET /api/waiting}.
 *
 * @param anybody whether somebody waits now
 */
public record GuestsWaiting(BookingId booking, PersonId host, boolean anybody) {}
