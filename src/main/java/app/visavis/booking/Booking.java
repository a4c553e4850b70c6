package app.visavis.booking;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Instant;

/**
 * An appointment of one host with one guest, from {@code startsAt} up to but not including {@code
 * endsAt}.
 */
public record Booking(
    BookingId id,
    PersonId host,
    PersonId guest,
    Instant startsAt,
    Instant endsAt,
    String title,
    BookingStatus status) {

  public boolean isHost(PersonId person) {
    return host.equals(person);
  }

  public boolean involves(PersonId person) {
    return host.equals(person) || guest.equals(person);
  }
}
