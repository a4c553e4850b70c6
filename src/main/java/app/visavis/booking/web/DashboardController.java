package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.BookingLists.Page;
import app.visavis.booking.BookingSearch;
import app.visavis.booking.Shelf;
import app.visavis.booking.Shelves;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people of each role start from: what is on now, what comes, what was. */
@Controller
class DashboardController {
  private final Shelves shelves;
  private final Cards cards;
  private final Clock clock;

  DashboardController(Shelves shelves, Cards cards, Clock clock) {
    this.shelves = shelves;
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
      @AuthenticationPrincipal SignedIn who, Shown shown, HttpServletRequest request, Model model) {
    if (!request.getRequestURI().equals(who.role().dashboard())) {
      return "redirect:" + who.role().dashboard();
    }
    fill(model, who, shown);
    return "dashboard";
  }

  private void fill(Model model, SignedIn who, Shown shown) {
    var watch = cards.clockOf(who);
    var search = shown.search(who, watch.zone());
    var counts = shelves.counts(search);
    var shelf = shown.shelf();
    var path = who.role().dashboard();
    model.addAttribute("shown", shown);
    model.addAttribute("shelf", shelf);
    model.addAttribute("tabs", tabs(shown, path, counts));
    var cards = cards(shelf, search, shown.place(), who, watch);
    model.addAttribute("cards", cards);
    model.addAttribute("requests", requests(shelf, search, shown, who, watch));
    var isFull = cards.size() == Shown.PAGE_SIZE;
    addPaging(model, shown, path, isFull ? counts.getOrDefault(shelf, 0) : 0);
    model.addAttribute("zone", watch.zone());
    model.addAttribute("zoneLabel", watch.zoneLabel(clock.instant()));
    model.addAttribute("serverTime", clock.instant());
  }

  /** What waits for an answer is seen first, without a search for it. */
  private List<Card> requests(
      Shelf shelf, BookingSearch search, Shown shown, SignedIn who, ViewerClock watch) {
    return shelf == Shelf.UPCOMING && shown.place().offset() == 0
        ? cards(Shelf.REQUESTS, search, new Page(Shown.PAGE_SIZE, 0), who, watch)
        : List.of();
  }

  private List<Card> cards(
      Shelf shelf, BookingSearch search, Page page, SignedIn who, ViewerClock watch) {
    return cards.of(shelves.find(shelf, search, page), who, watch);
  }

  private static List<DashboardTab> tabs(Shown shown, String path, Map<Shelf, Integer> counts) {
    return Arrays.stream(Shelf.values())
        .map(shelf ->
            new DashboardTab(
                shelf,
                shown.address(path, shelf, 0),
                DashboardTab.count(counts.getOrDefault(shelf, 0)),
                shelf == shown.shelf()))
        .toList();
  }

  /**
   * @param count 0 when the page is not full: then it is the last, whatever was counted
   */
  private static void addPaging(Model model, Shown shown, String path, int count) {
    var number = shown.place().offset() / Shown.PAGE_SIZE;
    var isLast = shown.place().offset() + Shown.PAGE_SIZE >= count && count < Shelves.MOST_COUNTED;
    model.addAttribute(
        "previousPage", number == 0 ? null : shown.address(path, shown.shelf(), number - 1));
    model.addAttribute("nextPage", isLast ? null : shown.address(path, shown.shelf(), number + 1));
  }
}
