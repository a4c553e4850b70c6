package app.visavis.booking;

import app.visavis.common.BookingId;

/**
 * Published after a booking moved to another state; listeners see it once the change is committed.
 */
public record BookingChanged(BookingId id, BookingStatus status) {}
