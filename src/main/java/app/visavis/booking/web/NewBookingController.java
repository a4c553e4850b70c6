package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.BookingOutcome;
import app.visavis.booking.NewBookings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a host books a session and a guest asks for one. */
@Controller
class NewBookingController {
  private final NewBookings newBookings;
  private final NewBookingPage page;
  private final Clock clock;

  NewBookingController(NewBookings newBookings, NewBookingPage page, Clock clock) {
    this.newBookings = newBookings;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping("/bookings/new")
  String form(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String with,
      Model model) {
    var me = page.booker(who);
    var fresh = NewBookingForm.fresh(with, clock.instant().atZone(me.zone()));
    return page.show(me, fresh, Repetition.ONCE, null, model);
  }

  /** As it was filled in, to go on with it. */
  @PostMapping("/bookings/new")
  String formAgain(
      @AuthenticationPrincipal SignedIn who,
      NewBookingForm form,
      Repetition repetition,
      Model model) {
    return page.show(page.booker(who), form, repetition, null, model);
  }

  @PostMapping("/bookings")
  String add(
      @AuthenticationPrincipal SignedIn who,
      NewBookingForm form,
      Repetition repetition,
      Model model,
      RedirectAttributes next) {
    var me = page.booker(who);
    var trouble =
        switch (form.times(me.zone(), clock.instant())) {
          case NewBookingForm.Times.Unreadable(var unreadable) -> unreadable;
          case NewBookingForm.Times.Readable times -> add(who, form, times);
        };
    if (trouble != null) {
      return page.show(me, form, repetition, trouble, model);
    }
    next.addFlashAttribute("flash", who.role().isHost() ? "created" : "requested");
    return "redirect:" + who.role().dashboard();
  }

  /** Null when it went well. */
  private @Nullable FieldTrouble add(
      SignedIn who, NewBookingForm form, NewBookingForm.Times.Readable times) {
    return switch (newBookings.add(form.wish(who, times))) {
      case BookingOutcome.Done _ -> null;
      case BookingOutcome.Invalid(var fault) -> FieldTrouble.of(fault);
      case BookingOutcome.SlotTaken _ -> new FieldTrouble("time", "trouble.slot-taken");
      case BookingOutcome.TooManyOpen _ -> new FieldTrouble("with", "trouble.too-many-open");
      case BookingOutcome.NotYours _,
          BookingOutcome.NotAllowed _,
          BookingOutcome.InvalidMove _,
          BookingOutcome.Over _,
          BookingOutcome.TooLate _,
          BookingOutcome.SomeTaken _ ->
          throw new IllegalStateException("Nothing that exists was touched.");
    };
  }
}
