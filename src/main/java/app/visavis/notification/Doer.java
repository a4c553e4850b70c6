package app.visavis.notification;

import app.visavis.booking.BookingChanged;
import app.visavis.common.PersonId;

/** Who did it, as the reader of the mail sees it. */
enum Doer {
  READER,
  OTHER,
  /** The system, or an administrator. */
  NOBODY;

  static Doer of(BookingChanged change, PersonId reader) {
    var by = change.by();
    if (by == null || !change.booking().involves(by)) {
      return NOBODY;
    }
    return by.equals(reader) ? READER : OTHER;
  }
}
