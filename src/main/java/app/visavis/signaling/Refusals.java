package app.visavis.signaling;

import app.visavis.session.Admission;
import app.visavis.signaling.message.ServerMessage.Refused;

/** The door's refusals as messages. */
final class Refusals {
  static final Refused NOT_FOUND = of(new Admission.NotYours());
  static final Refused NETWORK_UNAVAILABLE = new Refused("network-unavailable", null, null, null);
  static final Refused NOT_SIGNED_IN = new Refused("not-signed-in", null, null, null);

  private Refusals() {}

  static Refused of(Admission admission) {
    var code = admission.code();
    return switch (admission) {
      case Admission.TooEarly(var opensAt) -> new Refused(code, opensAt, null, null);
      case Admission.Over(var closedAt) -> new Refused(code, null, closedAt, null);
      case Admission.NotOpen(var status) -> new Refused(code, null, null, status);
      case Admission.NotYours _, Admission.Removed _ -> new Refused(code, null, null, null);
      case Admission.Admitted _, Admission.Waiting _ ->
          throw new IllegalArgumentException(code + " is no refusal.");
    };
  }
}
