package app.visavis.live;

import app.visavis.booking.BookingStatus;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.util.Set;

/**
 * A hint that something is different now. It says what to look at again and nothing more: whoever
 * gets it asks anew, and is then shown what they may see.
 *
 * @param people whom it concerns; admins hear everything
 */
public record News(Kind kind, BookingId booking, BookingStatus status, Set<PersonId> people) {
  public enum Kind {
    BOOKING_CHANGED("booking-changed"),
    GUEST_LET_IN("guest-let-in"),
    GUEST_WAITING("guest-waiting");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
