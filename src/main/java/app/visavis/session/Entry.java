package app.visavis.session;

import app.visavis.booking.Booking;
import org.jspecify.annotations.Nullable;

/**
 * The door's answer to one person about one booking. Booking and window are null exactly when the
 * answer is {@link Admission.NotYours}, so that nothing of them can leak.
 */
public record Entry(
    Admission admission, @Nullable Booking booking, @Nullable JoinWindow window, Door door) {
  static final Entry NOT_YOURS = new Entry(new Admission.NotYours(), null, null, Door.OPEN);
}
