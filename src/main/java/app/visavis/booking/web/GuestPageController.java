package app.visavis.booking.web;

import static java.util.stream.Collectors.toMap;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.booking.BookingLists.Page;
import app.visavis.booking.BookingSearch;
import app.visavis.booking.Shelf;
import app.visavis.booking.Shelves;
import app.visavis.booking.Whose;
import app.visavis.common.PersonId;
import app.visavis.common.Problem;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A guest as this host knows them. What there is with other hosts is nobody's business here. */
@Controller
class GuestPageController {
  private static final int PAGE_SIZE = 20;

  private final Shelves shelves;
  private final People people;
  private final Cards cards;
  private final Clock clock;

  GuestPageController(Shelves shelves, People people, Cards cards, Clock clock) {
    this.shelves = shelves;
    this.people = people;
    this.cards = cards;
    this.clock = clock;
  }

  @GetMapping("/guests/{id}")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String page,
      Model model) {
    var guest =
        PersonId.parse(id)
            .filter(person -> who.role().isHost())
            .flatMap(people::find)
            .filter(person -> person.role().isGuest())
            .orElseThrow(Problem::notFound);
    var search = BookingSearch.of(Whose.of(who)).with(guest.id());
    var counts = shelves.counts(search);
    if (counts.values().stream().allMatch(count -> count == 0)) {
      throw Problem.notFound();
    }
    fill(model, new Shown(who, guest, search), counts, Parameters.page(page, PAGE_SIZE));
    return "guest";
  }

  private record Shown(SignedIn who, Person guest, BookingSearch search) {}

  private void fill(Model model, Shown shown, Map<Shelf, Integer> counts, Page page) {
    var watch = cards.clockOf(shown.who());
    var now = clock.instant();
    model.addAttribute("guest", shown.guest());
    model.addAttribute("guestTime", watch.of(shown.guest().zone()).time(now));
    model.addAttribute("guestZone", watch.of(shown.guest().zone()).zoneLabel(now));
    model.addAttribute(
        "counts",
        counts.entrySet().stream()
            .collect(
                toMap(each -> each.getKey().name(), each -> DashboardTab.count(each.getValue()))));
    model.addAttribute("requests", cards(Shelf.REQUESTS, shown, page, watch));
    model.addAttribute("upcoming", cards(Shelf.UPCOMING, shown, page, watch));
    model.addAttribute("past", cards(Shelf.PAST, shown, page, watch));
    model.addAttribute("cancelled", cards(Shelf.CANCELLED, shown, page, watch));
    var most = Collections.max(counts.values());
    model.addAttribute(
        "nextPage", most > page.offset() + PAGE_SIZE ? page.offset() / PAGE_SIZE + 1 : null);
    model.addAttribute("zone", watch.zone());
    model.addAttribute("zoneLabel", watch.zoneLabel(now));
    model.addAttribute("serverTime", now);
  }

  private List<Card> cards(Shelf shelf, Shown shown, Page page, ViewerClock watch) {
    return cards.of(shelves.find(shelf, shown.search(), page), shown.who(), watch);
  }
}
