package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.booking.BookingLists;
import app.visavis.booking.BookingOutcome;
import app.visavis.booking.BookingWish;
import app.visavis.booking.NewBookings;
import app.visavis.common.PersonId;
import app.visavis.common.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
  private static final int MOST_SUGGESTIONS = 50;

  private final NewBookings newBookings;
  private final BookingLists lists;
  private final People people;
  private final Clock clock;

  NewBookingController(NewBookings newBookings, BookingLists lists, People people, Clock clock) {
    this.newBookings = newBookings;
    this.lists = lists;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/bookings/new")
  String form(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String with,
      Model model) {
    var me = booker(who);
    return page(me, NewBookingForm.fresh(with, clock.instant().atZone(me.zone())), null, model);
  }

  @PostMapping("/bookings")
  String add(
      @AuthenticationPrincipal SignedIn who,
      NewBookingForm form,
      Model model,
      RedirectAttributes next) {
    var me = booker(who);
    var trouble =
        switch (form.times(me.zone(), clock.instant())) {
          case NewBookingForm.Times.Unreadable(var unreadable) -> unreadable;
          case NewBookingForm.Times.Readable times -> add(who, form, times);
        };
    if (trouble != null) {
      return page(me, form, trouble, model);
    }
    next.addFlashAttribute("flash", who.role().isHost() ? "created" : "requested");
    return "redirect:" + who.role().dashboard();
  }

  /** Null when it went well. */
  private @Nullable FieldTrouble add(
      SignedIn who, NewBookingForm form, NewBookingForm.Times.Readable times) {
    var hosting = who.role().isHost();
    var wish =
        new BookingWish(
            who,
            hosting ? null : form.with(),
            hosting ? form.with() : null,
            times.startsAt(),
            times.endsAt(),
            form.title(),
            null);
    return switch (newBookings.add(wish)) {
      case BookingOutcome.Done _ -> null;
      case BookingOutcome.Invalid(var fault) -> FieldTrouble.of(fault);
      case BookingOutcome.SlotTaken _ -> new FieldTrouble("time", "trouble.slot-taken");
      case BookingOutcome.NotYours _,
          BookingOutcome.NotAllowed _,
          BookingOutcome.InvalidMove _,
          BookingOutcome.Over _,
          BookingOutcome.TooLate _,
          BookingOutcome.SomeTaken _ ->
          throw new IllegalStateException("Nothing that exists was touched.");
    };
  }

  private String page(Person me, NewBookingForm form, @Nullable FieldTrouble trouble, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("trouble", trouble);
    model.addAttribute("hosting", me.role().isHost());
    model.addAttribute("known", known(me.id()));
    model.addAttribute("zoneLabel", ViewerClock.zoneLabel(me.zone(), clock.instant()));
    return "booking-new";
  }

  private List<Person> known(PersonId me) {
    var ids = lists.companions(me, MOST_SUGGESTIONS);
    var found = people.findAll(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private Person booker(SignedIn who) {
    if (!who.role().isHost() && !who.role().isGuest()) {
      throw Problem.forbidden("Only hosts and guests book here.");
    }
    return people.find(who.id()).orElseThrow();
  }
}
