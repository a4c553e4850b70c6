package app.visavis.booking.web;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingOutcome;
import app.visavis.booking.SeriesOutcome;
import app.visavis.common.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is refused inside becomes problem details here. */
@Component("bookingRefusals")
class Refusals {
  private final MessageSource texts;

  Refusals(MessageSource texts) {
    this.texts = texts;
  }

  Booking unlessDone(BookingOutcome outcome) {
    return switch (outcome) {
      case BookingOutcome.Done(var booking) -> booking;
      case BookingOutcome.Invalid(var fault) ->
          throw Problem.invalid(fault.field(), text(fault.messageKey()));
      case BookingOutcome.NotYours() -> throw Problem.notFound();
      case BookingOutcome.NotAllowed() -> throw Problem.forbidden(text("trouble.forbidden"));
      case BookingOutcome.InvalidMove(var status) ->
          // Not "status": in problem details that is the HTTP status.
          throw conflict("invalid-move").with("bookingStatus", status);
      case BookingOutcome.Over(var endedAt) -> throw conflict("over").with("endedAt", endedAt);
      case BookingOutcome.SlotTaken() -> throw conflict("slot-taken");
      case BookingOutcome.TooManyOpen() -> throw conflict("too-many-open");
      case BookingOutcome.SomeTaken(var taken) ->
          throw conflict("slot-taken")
              .with("conflicts", taken.stream().map(ProspectAnswer::of).toList());
      case BookingOutcome.TooLate(var until) -> throw conflict("too-late").with("until", until);
    };
  }

  <T> T unlessDone(SeriesOutcome<T> outcome) {
    return switch (outcome) {
      case SeriesOutcome.Done<T>(var result) -> result;
      case SeriesOutcome.Refused<T>(var because) ->
          throw new IllegalStateException("Refused, but " + unlessDone(because));
    };
  }

  private Problem conflict(String code) {
    return Problem.conflict(code, text("trouble." + code));
  }

  private String text(String key) {
    return texts.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
