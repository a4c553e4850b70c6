package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.BookingLists;
import app.visavis.booking.BookingLists.Page;
import app.visavis.booking.BookingSearch;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.Whose;
import app.visavis.common.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A host's week at a glance. What was called off takes no time, so it is not in it. */
@Controller
class WeekPageController {
  private static final Page ALL = new Page(500, 0);
  private static final EnumSet<BookingStatus> SHOWN =
      EnumSet.complementOf(EnumSet.of(BookingStatus.CANCELLED, BookingStatus.DECLINED));

  private final BookingLists lists;
  private final Cards cards;
  private final Clock clock;

  WeekPageController(BookingLists lists, Cards cards, Clock clock) {
    this.lists = lists;
    this.cards = cards;
    this.clock = clock;
  }

  @GetMapping("/week")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable String from,
      Model model) {
    if (!who.role().isHost()) {
      throw Problem.forbidden("Only hosts have a week here.");
    }
    var watch = cards.clockOf(who);
    var asked = Parameters.date("from", from);
    var today = LocalDate.ofInstant(clock.instant(), watch.zone());
    var monday = Week.monday(asked == null ? today : asked);
    var search =
        BookingSearch.of(Whose.of(who))
            .between(
                monday.atStartOfDay(watch.zone()).toInstant(),
                monday.plusDays(7).atStartOfDay(watch.zone()).toInstant())
            .in(SHOWN);
    model.addAttribute(
        "week", Week.of(monday, cards.of(lists.find(search, ALL), who, watch), watch));
    model.addAttribute("thisWeek", Week.monday(today).equals(monday));
    model.addAttribute("zone", watch.zone());
    model.addAttribute("zoneLabel", watch.zoneLabel(clock.instant()));
    model.addAttribute("serverTime", clock.instant());
    return "week";
  }
}
