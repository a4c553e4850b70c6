package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingDesk;
import app.visavis.common.Problem;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another time for a booking: guests choose one that is offered, hosts write down any. */
@Controller
@RequestMapping("/bookings/{id}")
class MovePageController {
  private final BookingDesk desk;
  private final NewTimes newTimes;
  private final People people;
  private final Cards cards;
  private final Changes changes;
  private final BookableDays days;
  private final Clock clock;

  MovePageController(
      BookingDesk desk,
      NewTimes newTimes,
      People people,
      Cards cards,
      Changes changes,
      BookableDays days,
      Clock clock) {
    this.desk = desk;
    this.newTimes = newTimes;
    this.people = people;
    this.cards = cards;
    this.changes = changes;
    this.days = days;
    this.clock = clock;
  }

  @GetMapping("/move")
  String show(@AuthenticationPrincipal SignedIn who, @PathVariable String id, Model model) {
    var booking = find(id, who);
    var watch = cards.clockOf(who);
    if (!changes.of(booking, who, watch).movable()) {
      return "redirect:/bookings/" + id;
    }
    var form = NewBookingForm.of(booking, watch.zone());
    return page(booking, who, form, new NewTimes.Wish(null, null), null, model);
  }

  @PostMapping("/reschedule")
  String move(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      NewBookingForm form,
      NewTimes.Wish wish,
      Model model,
      RedirectAttributes next) {
    var booking = find(id, who);
    var zone = cards.clockOf(who).zone();
    var trouble = newTimes.move(booking, who, form, wish, zone);
    if (trouble != null) {
      return page(booking, who, form, wish, trouble, model);
    }
    next.addFlashAttribute("flash", "moved");
    return "redirect:/bookings/" + id;
  }

  private String page(
      Booking booking,
      SignedIn who,
      NewBookingForm form,
      NewTimes.Wish wish,
      @Nullable FieldTrouble trouble,
      Model model) {
    var watch = cards.clockOf(who);
    var host = people.find(booking.host()).orElseThrow();
    model.addAttribute("card", cards.of(booking, who, watch));
    model.addAttribute("form", form);
    model.addAttribute("wish", wish);
    model.addAttribute("trouble", trouble);
    model.addAttribute("taken", trouble == null ? List.of() : taken(trouble, watch));
    model.addAttribute("host", host);
    model.addAttribute("hosting", booking.isHost(who.id()));
    model.addAttribute("minutes", booking.length().toMinutes());
    model.addAttribute("days", days.of(host, watch.zone()));
    model.addAttribute("zone", watch.zone());
    model.addAttribute("zoneLabel", watch.zoneLabel(clock.instant()));
    model.addAttribute("serverTime", clock.instant());
    return "booking-move";
  }

  private static List<String> taken(FieldTrouble trouble, ViewerClock watch) {
    return trouble.taken().stream()
        .map(prospect -> watch.span(prospect.startsAt(), prospect.endsAt()))
        .toList();
  }

  private Booking find(String id, SignedIn who) {
    return desk.find(Parameters.bookingId(id), who)
        .filter(booking -> booking.involves(who.id()))
        .orElseThrow(Problem::notFound);
  }
}
