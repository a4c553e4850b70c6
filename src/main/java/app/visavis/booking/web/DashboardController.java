package app.visavis.booking.web;

import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.booking.BookingLists;
import app.visavis.booking.BookingLists.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people of each role start from: what is on now, what comes, what was. */
@Controller
class DashboardController {
  // Longer than any booking may be entered after its end; the door says when exactly.
  private static final Duration LATEST_CLOSING = Duration.ofDays(1);
  private static final int PAGE_SIZE = 100;
  private static final Page PAST = new Page(20, 0);

  private final BookingLists lists;
  private final Cards cards;
  private final Clock clock;

  DashboardController(BookingLists lists, Cards cards, Clock clock) {
    this.lists = lists;
    this.cards = cards;
    this.clock = clock;
  }

  @GetMapping({
    "/client/sessions",
    "/student/sessions",
    "/therapist/appointments",
    "/tutor/bookings",
    "/admin"
  })
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable String page,
      HttpServletRequest request,
      Model model) {
    if (!request.getRequestURI().equals(who.role().dashboard())) {
      return "redirect:" + who.role().dashboard();
    }
    fill(model, who, Parameters.page(page, PAGE_SIZE));
    return "dashboard";
  }

  private void fill(Model model, SignedIn who, Page page) {
    var now = clock.instant();
    var watch = cards.clockOf(who);
    var whose = who.role() == Role.ADMIN ? null : who.id();
    var since = now.minus(LATEST_CLOSING);
    var open = cards.of(lists.open(whose, since, page), who, watch);
    var over = open.stream().filter(card -> !card.closesAt().isAfter(now)).toList();
    var closed = cards.of(lists.closed(whose, since, PAST), who, watch);
    model.addAttribute("cards", open.stream().filter(card -> !over.contains(card)).toList());
    model.addAttribute("past", Stream.concat(over.reversed().stream(), closed.stream()).toList());
    model.addAttribute("nextPage", open.size() < page.limit() ? null : next(page));
    model.addAttribute("zone", watch.zone());
    model.addAttribute("zoneLabel", ViewerClock.zoneLabel(watch.zone(), now));
    model.addAttribute("serverTime", now);
  }

  private static int next(Page page) {
    return page.offset() / page.limit() + 1;
  }
}
