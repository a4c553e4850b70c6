package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.BookingDesk;
import app.visavis.booking.BookingOutcome;
import app.visavis.booking.Corrections;
import app.visavis.booking.Following;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The buttons on dashboards and pages of bookings. They need no script, and lead back with a word
 * about it.
 */
@Controller
@RequestMapping("/bookings/{id}")
class BookingFormController {
  private final BookingDesk desk;
  private final Following following;
  private final Corrections corrections;

  BookingFormController(BookingDesk desk, Following following, Corrections corrections) {
    this.desk = desk;
    this.following = following;
    this.corrections = corrections;
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
      @RequestParam(required = false) @Nullable String scope,
      @RequestParam(required = false) @Nullable String back,
      RedirectAttributes next) {
    var booking = Parameters.bookingId(id);
    var outcome =
        Parameters.isFollowing(scope)
            ? following.cancel(booking, who, reason)
            : desk.cancel(booking, who, reason);
    return go(back, id, who, outcome, "cancelled", next);
  }

  @PostMapping("/outcome")
  String correct(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String outcome,
      @RequestParam(required = false) @Nullable String reason,
      RedirectAttributes next) {
    var took = "COMPLETED".equals(outcome);
    var wish = new Corrections.Wish(took ? outcome : "NO_SHOW", took ? null : outcome, reason);
    var corrected = corrections.correct(Parameters.bookingId(id), who, wish);
    return go("booking", id, who, corrected, "corrected", next);
  }

  /** To the page that the button was on. */
  private static String go(
      @Nullable String back,
      String id,
      SignedIn who,
      BookingOutcome outcome,
      String done,
      RedirectAttributes next) {
    var trouble = Trouble.of(outcome);
    next.addFlashAttribute(trouble == null ? "flash" : "trouble", trouble == null ? done : trouble);
    return "booking".equals(back)
        ? "redirect:/bookings/" + id
        : "redirect:" + who.role().dashboard();
  }
}
