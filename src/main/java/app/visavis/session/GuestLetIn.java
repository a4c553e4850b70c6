package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/** Published once the host has let a waiting guest in. */
public record GuestLetIn(BookingId booking, PersonId guest) implements HostDecision {}
