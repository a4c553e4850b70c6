package app.visavis.booking;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of one host with one guest, from {@code startsAt} up to but not including {@code
 * endsAt}.
 *
 * @param proposedBy the side that made it; while it is pending, the other side answers
 * @param absent who did not come; only of a no-show
 * @param series null when it was made by itself
 */
public record Booking(
    BookingId id,
    PersonId host,
    PersonId guest,
    Instant startsAt,
    Instant endsAt,
    String title,
    BookingStatus status,
    Side proposedBy,
    @Nullable Absence absent,
    @Nullable SeriesId series) {

  /** As nearly all begin: by itself, and not a no-show. */
  public Booking(
      BookingId id,
      PersonId host,
      PersonId guest,
      Instant startsAt,
      Instant endsAt,
      String title,
      BookingStatus status,
      Side proposedBy) {
    this(id, host, guest, startsAt, endsAt, title, status, proposedBy, null, null);
  }

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

  public Duration length() {
    return Duration.between(startsAt, endsAt);
  }

  public boolean hasEndedBy(Instant now) {
    return !endsAt.isAfter(now);
  }

  Actor actor(PersonId person) {
    return of(proposedBy).equals(person) ? Actor.PROPOSER : Actor.INVITED;
  }

  Booking with(BookingStatus next) {
    return new Booking(id, host, guest, startsAt, endsAt, title, next, proposedBy, absent, series);
  }

  Booking with(Outcome outcome) {
    return new Booking(
        id,
        host,
        guest,
        startsAt,
        endsAt,
        title,
        outcome.status(),
        proposedBy,
        outcome.absent(),
        series);
  }

  /** Another one like this, at its own time. */
  Booking inSeries(SeriesId id, Slot slot) {
    return new Booking(
        BookingId.random(),
        host,
        guest,
        slot.startsAt(),
        slot.endsAt(),
        title,
        status,
        proposedBy,
        null,
        id);
  }

  Booking at(Slot slot) {
    return new Booking(
        id, host, guest, slot.startsAt(), slot.endsAt(), title, status, proposedBy, absent, series);
  }
}
