package app.visavis.session.web;

import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import org.jspecify.annotations.Nullable;

/** The body of every call about a session: {@code {"bookingId": "…"}}. */
record BookingReference(@Nullable String bookingId) {
  BookingId id() {
    if (bookingId == null) {
      throw Problem.invalid("bookingId", "The bookingId is missing.");
    }
    return BookingId.parse(bookingId)
        .orElseThrow(() -> Problem.invalid("bookingId", "The bookingId must be a UUID."));
  }
}
