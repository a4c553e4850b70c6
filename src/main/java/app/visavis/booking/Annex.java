package app.visavis.booking;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;

/**
 * A page about a booking in a module that this one does not know, such as its chat. It lies at
 * {@code /bookings/{id}/{name}}.
 */
public interface Annex {
  String name();

  /** The key of the words that lead there. */
  String text();

  /** As in the pages' set of icons. */
  String icon();

  /** Whether there is something for this person now. */
  boolean isFor(BookingId booking, PersonId person);
}
