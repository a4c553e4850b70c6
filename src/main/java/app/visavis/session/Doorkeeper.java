package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/** Asks {@link Admission#decide} with what the database knows now. */
public interface Doorkeeper {
  Entry ask(BookingId booking, PersonId person);
}
