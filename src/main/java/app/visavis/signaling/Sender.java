package app.visavis.signaling;

import app.visavis.account.SignInId;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.signaling.room.Line;

/**
 * Whose socket it is and for what: settled at the handshake, and nothing a page sends alters it.
 */
record Sender(Line line, BookingId booking, PersonId person, SignInId signIn) {}
