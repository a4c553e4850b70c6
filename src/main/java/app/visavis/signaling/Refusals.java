package app.visavis.signaling;

import app.visavis.booking.Booking;
import app.visavis.session.Admission;
import app.visavis.session.JoinWindow;
import app.visavis.signaling.message.ServerMessage.BookedTime;
import app.visavis.signaling.message.ServerMessage.Refused;

/** The door's refusals as messages. */
final class Refusals {
  static final Refused NOT_FOUND = Refused.because(new Admission.NotYours().code());
  static final Refused NETWORK_UNAVAILABLE = Refused.because("network-unavailable");
  static final Refused NOT_SIGNED_IN = Refused.because("not-signed-in");

  private Refusals() {}

  static Refused of(Admission admission, Booking booking, JoinWindow window) {
    var code = admission.code();
    return switch (admission) {
      case Admission.TooEarly(var opensAt) ->
          new Refused(code, opensAt, null, null, booked(booking, window));
      case Admission.Over(var closedAt) -> new Refused(code, null, closedAt, null, null);
      case Admission.NotOpen(var status) -> new Refused(code, null, null, status, null);
      case Admission.NotYours _, Admission.Removed _, Admission.Locked _ -> Refused.because(code);
      case Admission.Admitted _, Admission.Waiting _ ->
          throw new IllegalArgumentException(code + " is no refusal.");
    };
  }

  private static BookedTime booked(Booking booking, JoinWindow window) {
    return new BookedTime(booking.startsAt(), booking.endsAt(), window.closesAt());
  }
}
