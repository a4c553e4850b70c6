package app.visavis.booking;

import app.visavis.common.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a booking's history in the making.
 *
 * @param by null when the system itself acts
 * @param reason blank when none was given
 */
record BookingMove(Booking from, Booking to, @Nullable PersonId by, Instant at, String reason) {}
