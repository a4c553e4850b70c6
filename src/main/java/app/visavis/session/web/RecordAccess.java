package app.visavis.session.web;

import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingDesk;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import org.springframework.stereotype.Component;

/** The record of a session is for its host and for admins; its guest knows that it exists. */
@Component
class RecordAccess {
  private final BookingDesk desk;

  RecordAccess(BookingDesk desk) {
    this.desk = desk;
  }

  Booking open(String id, SignedIn who) {
    var booking =
        BookingId.parse(id).flatMap(known -> desk.find(known, who)).orElseThrow(Problem::notFound);
    if (!booking.isHost(who.id()) && who.role() != Role.ADMIN) {
      throw Problem.forbidden("The record of a session is for its host.");
    }
    return booking;
  }
}
