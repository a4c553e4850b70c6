package app.visavis.booking;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Instant;

/**
 * An appointment of one host with one guest, from {@code startsAt} up to but not including {@code
 * endsAt}.
 *
 * @param proposedBy the side that made it; while it is pending, the other side answers
 */
public record Booking(
    BookingId id,
    PersonId host,
    PersonId guest,
    Instant startsAt,
    Instant endsAt,
    String title,
    BookingStatus status,
    Side proposedBy) {

  public boolean isHost(PersonId person) {
    return host.equals(person);
  }

  public boolean involves(PersonId person) {
    return host.equals(person) || guest.equals(person);
  }

  public PersonId of(Side side) {
    return switch (side) {
      case HOST -> host;
      case GUEST -> guest;
    };
  }

  public boolean hasEndedBy(Instant now) {
    return !endsAt.isAfter(now);
  }

  Actor actor(PersonId person) {
    return of(proposedBy).equals(person) ? Actor.PROPOSER : Actor.INVITED;
  }

  Booking with(BookingStatus next) {
    return new Booking(id, host, guest, startsAt, endsAt, title, next, proposedBy);
  }

  Booking at(Slot slot) {
    return new Booking(id, host, guest, slot.startsAt(), slot.endsAt(), title, status, proposedBy);
  }
}
