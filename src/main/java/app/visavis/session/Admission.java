package app.visavis.session;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingStatus;
import app.visavis.common.PersonId;
import java.time.Instant;

/**
 * The one decision about access. Dashboards, the session page, the token endpoint, every renewal,
 * the socket and every call about a session ask {@link #decide} and nothing else.
 */
public sealed interface Admission {
  /** May enter, and hold a seat until {@code closesAt}. */
  record Admitted(SeatRole role, Instant closesAt) implements Admission {}

  /** Everything is right, but the host has not let this guest in yet. */
  record Waiting() implements Admission {}

  record TooEarly(Instant opensAt) implements Admission {}

  record Over(Instant closedAt) implements Admission {}

  /** The booking is not in a state that can be joined. */
  record NotOpen(BookingStatus status) implements Admission {}

  /** Looks the same from outside as "there is no such booking". */
  record NotYours() implements Admission {}

  /** The host sent this person out. */
  record Removed() implements Admission {}

  /** The host locked the room, and this person was never in it. */
  record Locked() implements Admission {}

  static Admission decide(Booking booking, PersonId person, Instant now, Door door) {
    if (!booking.involves(person)) {
      return new NotYours();
    }
    if (!isJoinable(booking.status())) {
      return new NotOpen(booking.status());
    }
    var window = door.rules().windowOf(booking);
    if (now.isBefore(window.opensAt())) {
      return new TooEarly(window.opensAt());
    }
    if (!now.isBefore(window.closesAt())) {
      return new Over(window.closesAt());
    }
    return booking.isHost(person)
        ? new Admitted(SeatRole.HOST, window.closesAt())
        : decideGuest(person, door, window);
  }

  private static Admission decideGuest(PersonId guest, Door door, JoinWindow window) {
    if (door.sentOut().contains(guest)) {
      return new Removed();
    }
    if (door.isLockedFor(guest)) {
      return new Locked();
    }
    return door.mustWait(guest) ? new Waiting() : new Admitted(SeatRole.GUEST, window.closesAt());
  }

  /** CONFIRMED and IN_PROGRESS both are, so that a dropped person gets back in. */
  private static boolean isJoinable(BookingStatus status) {
    return status == BookingStatus.CONFIRMED || status == BookingStatus.IN_PROGRESS;
  }

  /** The stable word for this answer, in problem details, lists and the socket protocol. */
  default String code() {
    return switch (this) {
      case Admitted _ -> "admitted";
      case Waiting _ -> "waiting";
      case TooEarly _ -> "too-early";
      case Over _ -> "over";
      case NotOpen _ -> "not-open";
      case NotYours _ -> "not-found";
      case Removed _ -> "removed";
      case Locked _ -> "locked";
    };
  }
}
