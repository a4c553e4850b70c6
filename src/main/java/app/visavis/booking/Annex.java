package app.visavis.booking;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/** A page about a booking in a module that this one does not know, such as its chat. */
public interface Annex {
  /**
   * Where it is and how it is led to.
   *
   * @param name it lies at {@code /bookings/{id}/{name}}
   * @param text the key of the words
   * @param icon as in the pages' set of icons
   */
  record Way(String name, String text, String icon) {}

  Way way();

  /** Whether there is something for this person now. */
  boolean isFor(BookingId booking, PersonId person);
}
