package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/** Asks {@link Admission#decide} with what the database knows now. */
public interface Doorkeeper {
  Entry ask(BookingId booking, PersonId person);

  /**
   * The host lets a waiting guest in. False when the asker is not the host or the other not the
   * guest.
   */
  boolean letIn(BookingId booking, PersonId host, PersonId guest);
}
