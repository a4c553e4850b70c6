package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.BookingDesk;
import app.visavis.booking.BookingOutcome;
import app.visavis.common.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons on the dashboards. They need no script, and lead back with a word about it. */
@Controller
@RequestMapping("/bookings/{id}")
class DashboardFormController {
  private final BookingDesk desk;

  DashboardFormController(BookingDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/confirm")
  String confirm(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String back,
      RedirectAttributes next) {
    var outcome = desk.confirm(Parameters.bookingId(id), who);
    return go(back, id, who, outcome, "confirmed", next);
  }

  @PostMapping("/decline")
  String decline(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String back,
      RedirectAttributes next) {
    var outcome = desk.decline(Parameters.bookingId(id), who, reason);
    return go(back, id, who, outcome, "declined", next);
  }

  @PostMapping("/cancel")
  String cancel(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String back,
      RedirectAttributes next) {
    var outcome = desk.cancel(Parameters.bookingId(id), who, reason);
    return go(back, id, who, outcome, "cancelled", next);
  }

  /** To the page that the button was on. */
  private static String go(
      @Nullable String back,
      String id,
      SignedIn who,
      BookingOutcome outcome,
      String done,
      RedirectAttributes next) {
    switch (outcome) {
      case BookingOutcome.Done _ -> next.addFlashAttribute("flash", done);
      case BookingOutcome.Invalid _ -> next.addFlashAttribute("trouble", "invalid-request");
      case BookingOutcome.NotAllowed _ -> next.addFlashAttribute("trouble", "forbidden");
      case BookingOutcome.InvalidMove _ -> next.addFlashAttribute("trouble", "invalid-move");
      case BookingOutcome.Over _ -> next.addFlashAttribute("trouble", "over");
      case BookingOutcome.TooLate _ -> next.addFlashAttribute("trouble", "too-late");
      case BookingOutcome.SlotTaken _, BookingOutcome.SomeTaken _ ->
          next.addFlashAttribute("trouble", "slot-taken");
      case BookingOutcome.NotYours _ -> throw Problem.notFound();
    }
    return "booking".equals(back)
        ? "redirect:/bookings/" + id
        : "redirect:" + who.role().dashboard();
  }
}
