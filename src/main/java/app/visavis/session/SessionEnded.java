package app.visavis.session;

import app.visavis.common.BookingId;
import java.time.Instant;

/** Published once a session has ended for everybody. */
public record SessionEnded(
    BookingId booking, Instant endedAt, long durationSeconds, EndReason reason) {}
