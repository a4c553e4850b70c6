package app.visavis.signaling;

import app.visavis.booking.Booking;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.common.SupportCode;
import app.visavis.session.Admission;
import app.visavis.session.JoinWindow;
import app.visavis.signaling.message.ServerMessage.BookedTime;
import app.visavis.signaling.message.ServerMessage.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door's refusals as messages. The support code of each leads to its line in the log. */
final class Refusals {
  static final String NOT_FOUND = new Admission.NotYours().code();
  static final String NETWORK_UNAVAILABLE = "network-unavailable";
  static final String NOT_SIGNED_IN = "not-signed-in";

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private Refusals() {}

  static Refused because(String code, BookingId booking, PersonId person) {
    return Refused.because(code, logged(code, booking, person));
  }

  static Refused of(Admission admission, Booking booking, JoinWindow window, PersonId person) {
    var code = admission.code();
    var support = logged(code, booking.id(), person);
    return switch (admission) {
      case Admission.TooEarly(var opensAt) ->
          new Refused(code, opensAt, null, null, booked(booking, window), support);
      case Admission.Over(var closedAt) -> new Refused(code, null, closedAt, null, null, support);
      case Admission.NotOpen(var status) -> new Refused(code, null, null, status, null, support);
      case Admission.NotYours _, Admission.Removed _, Admission.Locked _ ->
          Refused.because(code, support);
      case Admission.Admitted _, Admission.Waiting _ ->
          throw new IllegalArgumentException(code + " is no refusal.");
    };
  }

  private static String logged(String code, BookingId booking, PersonId person) {
    var support = SupportCode.random();
    LOG.info("{} refused: {} (booking {}, person {})", support, code, booking, person);
    return support.value();
  }

  private static BookedTime booked(Booking booking, JoinWindow window) {
    return new BookedTime(booking.startsAt(), booking.endsAt(), window.closesAt());
  }
}
