package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.booking.availability.Availabilities;
import app.visavis.common.PersonId;
import app.visavis.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a guest chooses a host, and then a time of theirs. */
@Controller
class BookPageController {
  private final Availabilities availabilities;
  private final People people;
  private final BookableDays days;
  private final Clock clock;

  BookPageController(Availabilities availabilities, People people, BookableDays days, Clock clock) {
    this.availabilities = availabilities;
    this.people = people;
    this.days = days;
    this.clock = clock;
  }

  @GetMapping("/book")
  String hosts(@AuthenticationPrincipal SignedIn who, Model model) {
    guest(who);
    var lengths = availabilities.lengthsByHost();
    var hosts =
        people.findAll(lengths.keySet()).values().stream()
            .filter(person -> person.role().isHost())
            .sorted(Comparator.comparing(Person::name).thenComparing(host -> host.id().value()))
            .map(host -> HostCard.of(host, lengths.getOrDefault(host.id(), List.of())))
            .toList();
    model.addAttribute("hosts", hosts);
    return "book-hosts";
  }

  @GetMapping("/book/{id}")
  String times(@AuthenticationPrincipal SignedIn who, @PathVariable String id, Model model) {
    var guest = guest(who);
    var host =
        PersonId.parse(id)
            .flatMap(people::find)
            .filter(person -> person.role().isHost())
            .orElseThrow(Problem::notFound);
    var availability = availabilities.of(host.id());
    model.addAttribute("host", HostCard.of(host, availability.lengths()));
    model.addAttribute("atOnce", availability.confirmsAtOnce());
    model.addAttribute("days", days.of(host, guest.zone()));
    model.addAttribute("zone", guest.zone());
    model.addAttribute(
        "zoneLabel", ZoneLabel.of(guest.zone(), clock.instant(), guest.language().locale()));
    model.addAttribute("serverTime", clock.instant());
    return "book";
  }

  record HostCard(String id, String name, String role, String zone, String lengths) {
    static HostCard of(Person host, List<Duration> lengths) {
      return new HostCard(
          host.id().toString(),
          host.name(),
          host.role().name(),
          host.zone().getId(),
          lengths.stream()
              .map(Duration::toMinutes)
              .map(String::valueOf)
              .collect(Collectors.joining(",")));
    }
  }

  private Person guest(SignedIn who) {
    if (!who.role().isGuest()) {
      throw Problem.forbidden("Only clients and students book a time here.");
    }
    return people.find(who.id()).orElseThrow();
  }
}
