package app.visavis.session.web;

import app.visavis.account.Person;
import app.visavis.booking.Booking;
import app.visavis.session.Admission;
import app.visavis.session.JoinWindow;
import java.time.Instant;

/**
 * What the session page knows before anybody joins: no token, no channel, no uid.
 *
 * @param role host or guest
 * @param state the door's answer now
 */
record SessionPage(
    String bookingId,
    String title,
    String role,
    String personRole,
    String myName,
    String otherName,
    Instant startsAt,
    Instant endsAt,
    Instant opensAt,
    Instant closesAt,
    String zone,
    String state,
    String status) {

  static SessionPage of(
      Booking booking, JoinWindow window, Admission admission, Person me, Person other) {
    return new SessionPage(
        booking.id().toString(),
        booking.title(),
        booking.isHost(me.id()) ? "host" : "guest",
        me.role().name(),
        me.name(),
        other.name(),
        booking.startsAt(),
        booking.endsAt(),
        window.opensAt(),
        window.closesAt(),
        me.zone().getId(),
        admission.code(),
        booking.status().name());
  }
}
