package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/**
 * Published within the transaction in which the host removes somebody: a plain listener writes
 * together with it, one that tells others waits for the commit.
 */
public record PersonSentOut(BookingId booking, PersonId person) implements HostDecision {}
