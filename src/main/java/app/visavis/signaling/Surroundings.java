package app.visavis.signaling;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** What every room needs. */
@Component
record Surroundings(
    Reception reception,
    Reports reports,
    Outbox outbox,
    Records records,
    KeptSeats seats,
    Complaints complaints,
    Clock clock,
    Limits limits) {}
