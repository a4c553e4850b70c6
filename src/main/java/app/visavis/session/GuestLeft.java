package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/**
 * Published when a guest says by a call, and not on a page, to have left. A page that is still in
 * the room has to go: otherwise somebody who is there would count as away.
 */
public record GuestLeft(BookingId booking, PersonId person) {}
