package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/** Published within the transaction in which the host takes a removal back. */
public record PersonReadmitted(BookingId booking, PersonId person) implements HostDecision {}
