package app.visavis.session;

import java.time.Instant;

/** When a booking may be entered: from {@code opensAt} on, and before {@code closesAt}. */
public record JoinWindow(Instant opensAt, Instant closesAt) {}
