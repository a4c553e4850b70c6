package app.visavis.session.web;

import app.visavis.common.Problem;
import app.visavis.session.Admission;

/** The door's refusals as problem details. */
final class Refusals {
  private Refusals() {}

  static Problem of(Admission admission) {
    return switch (admission) {
      case Admission.NotYours _ -> Problem.notFound();
      case Admission.TooEarly(var opensAt) ->
          refused(admission, "The session is not open yet.").with("opensAt", opensAt);
      case Admission.Over(var closedAt) ->
          refused(admission, "The session is over.").with("closedAt", closedAt);
      case Admission.NotOpen(var status) ->
          refused(admission, "The booking is not open for a session.")
              .with("bookingStatus", status);
      case Admission.Waiting _ -> refused(admission, "The host has not let you in yet.");
      case Admission.Removed _ -> refused(admission, "The host has removed you from the session.");
      case Admission.Locked _ -> refused(admission, "The host has locked the session.");
      case Admission.Admitted _ -> throw new IllegalArgumentException("Admitted is no refusal.");
    };
  }

  private static Problem refused(Admission admission, String detail) {
    return Problem.conflict(admission.code(), detail);
  }
}
