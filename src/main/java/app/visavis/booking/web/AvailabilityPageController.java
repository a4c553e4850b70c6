package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.SignedIn;
import app.visavis.common.Problem;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form about when a host can be booked. It loads and saves what it shows by itself. */
@Controller
class AvailabilityPageController {
  private final People people;
  private final Clock clock;

  AvailabilityPageController(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/availability")
  String show(@AuthenticationPrincipal SignedIn who, Model model) {
    if (!who.role().isHost()) {
      throw Problem.forbidden("Only hosts are booked by others.");
    }
    var host = people.find(who.id()).orElseThrow();
    var zone = host.zone();
    model.addAttribute("zoneLabel", ZoneLabel.of(zone, clock.instant(), host.language().locale()));
    model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone));
    return "availability";
  }
}
