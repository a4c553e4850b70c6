package app.visavis.booking;

import app.visavis.common.PersonId;
import java.time.Instant;

/** A time that a guest keeps for some minutes, on the way to a booking. */
public record Hold(
    HoldId id,
    PersonId host,
    PersonId guest,
    Instant startsAt,
    Instant endsAt,
    Instant expiresAt) {}
