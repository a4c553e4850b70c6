package app.visavis.booking.web;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingFault;
import app.visavis.booking.Hold;
import app.visavis.booking.HoldOutcome;
import app.visavis.common.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is refused about a hold becomes problem details here. */
@Component
class HoldRefusals {
  private final MessageSource texts;

  HoldRefusals(MessageSource texts) {
    this.texts = texts;
  }

  Hold unlessHeld(HoldOutcome outcome) {
    return switch (outcome) {
      case HoldOutcome.Held(var hold) -> hold;
      case HoldOutcome.Booked _ -> throw new IllegalStateException("Nothing was confirmed.");
      case HoldOutcome.Invalid(var fault) -> throw invalid(fault);
      case HoldOutcome.NotAllowed _ -> throw Problem.forbidden(text("trouble.hold-not-allowed"));
      case HoldOutcome.NotYours _ -> throw Problem.notFound();
      case HoldOutcome.SlotTaken _ -> throw conflict("slot-taken");
      case HoldOutcome.TooManyOpen _ -> throw conflict("too-many-open");
      case HoldOutcome.Expired _ -> throw conflict("hold-expired");
    };
  }

  Booking unlessBooked(HoldOutcome outcome) {
    if (outcome instanceof HoldOutcome.Booked(var booking)) {
      return booking;
    }
    unlessHeld(outcome);
    throw new IllegalStateException("Nothing was held.");
  }

  private Problem invalid(BookingFault fault) {
    return Problem.invalid(fault.field(), text(fault.messageKey()));
  }

  private Problem conflict(String code) {
    return Problem.conflict(code, text("trouble." + code));
  }

  private String text(String key) {
    return texts.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
