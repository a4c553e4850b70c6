package app.visavis.session.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.common.Problem;
import app.visavis.session.Doorkeeper;
import app.visavis.session.Entry;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one booking's session: lobby, call and end. */
@Controller
class SessionPageController {
  private final Doorkeeper doorkeeper;
  private final People people;
  private final Clock clock;

  SessionPageController(Doorkeeper doorkeeper, People people, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/session/{id}")
  String show(@AuthenticationPrincipal SignedIn who, @PathVariable("id") String id, Model model) {
    var booking = BookingId.parse(id).orElseThrow(Problem::notFound);
    var entry = doorkeeper.ask(booking, who.id());
    model.addAttribute("call", page(entry, who));
    model.addAttribute("serverTime", clock.instant());
    return "session";
  }

  private SessionPage page(Entry entry, SignedIn who) {
    var booking = entry.booking();
    var window = entry.window();
    if (booking == null || window == null) {
      throw Problem.notFound();
    }
    return SessionPage.of(
        booking, window, entry.admission(), person(who.id()), person(other(booking, who.id())));
  }

  private static PersonId other(Booking booking, PersonId me) {
    return booking.isHost(me) ? booking.guest() : booking.host();
  }

  private Person person(PersonId id) {
    return people.find(id).orElseThrow();
  }
}
