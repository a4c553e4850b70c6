package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.Annex;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingDesk;
import app.visavis.common.Problem;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One booking: how it stands, what can be done about it, and how it came to that. */
@Controller
class BookingPageController {
  private final BookingDesk desk;
  private final Overview overview;
  private final Cards cards;
  private final HistoryWords history;
  private final Changes changes;
  private final RecordPage record;
  private final List<Annex> annexes;
  private final Clock clock;

  BookingPageController(
      BookingDesk desk,
      Overview overview,
      Cards cards,
      HistoryWords history,
      Changes changes,
      RecordPage record,
      ObjectProvider<Annex> annexes,
      Clock clock) {
    this.desk = desk;
    this.overview = overview;
    this.cards = cards;
    this.history = history;
    this.changes = changes;
    this.record = record;
    this.annexes = annexes.orderedStream().toList();
    this.clock = clock;
  }

  @GetMapping("/bookings/{id}")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String moved,
      Model model) {
    var booking = desk.find(Parameters.bookingId(id), who).orElseThrow(Problem::notFound);
    if (moved != null) {
      model.addAttribute("flash", "moved");
    }
    fill(model, booking, who);
    return "booking";
  }

  private void fill(Model model, Booking booking, SignedIn who) {
    var watch = cards.clockOf(who);
    var line = overview.of(booking, who.id());
    model.addAttribute("card", cards.of(line, who, watch));
    model.addAttribute("details", BookingDetails.of(line, who, watch));
    model.addAttribute("history", history.of(booking, watch));
    model.addAttribute("changes", changes.of(booking, who, watch));
    model.addAttribute("recordPath", hasOpened(line) ? record.of(booking, who).orElse(null) : null);
    model.addAttribute(
        "annexes",
        annexes.stream()
            .filter(annex -> annex.isFor(booking.id(), who.id()))
            .map(Annex::way)
            .toList());
    model.addAttribute("zone", watch.zone());
    model.addAttribute("zoneLabel", watch.zoneLabel(booking.startsAt()));
    model.addAttribute("serverTime", clock.instant());
  }

  /** Before that nobody can have been there. */
  private static boolean hasOpened(Overview.Line line) {
    return !line.outlook().opensAt().isAfter(line.serverTime());
  }
}
