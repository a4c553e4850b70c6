package app.visavis.session;

import app.visavis.booking.Booking;
import org.jspecify.annotations.Nullable;

/**
 * The door's answer to one person about one booking.
 *
 * @param booking null only when the answer is {@link Admission.NotYours}, so that nothing of it can
 *     leak
 */
public record Entry(Admission admission, @Nullable Booking booking, @Nullable JoinWindow window) {}
