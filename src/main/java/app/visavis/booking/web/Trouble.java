package app.visavis.booking.web;

import app.visavis.booking.BookingOutcome;
import app.visavis.common.Problem;
import org.jspecify.annotations.Nullable;

/** What a page says when something was not done; the words are in the bundle under trouble. */
final class Trouble {
  private Trouble() {}

  /** Null when it was done. */
  static @Nullable String of(BookingOutcome outcome) {
    return switch (outcome) {
      case BookingOutcome.Done _ -> null;
      case BookingOutcome.Invalid _ -> "invalid-request";
      case BookingOutcome.NotAllowed _ -> "forbidden";
      case BookingOutcome.InvalidMove _ -> "invalid-move";
      case BookingOutcome.Over _ -> "over";
      case BookingOutcome.TooLate _ -> "too-late";
      case BookingOutcome.TooManyOpen _ -> "too-many-open";
      case BookingOutcome.SlotTaken _, BookingOutcome.SomeTaken _ -> "slot-taken";
      case BookingOutcome.NotYours _ -> throw Problem.notFound();
    };
  }
}
