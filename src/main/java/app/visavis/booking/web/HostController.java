package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.booking.availability.Availabilities;
import app.visavis.common.PersonId;
import app.visavis.common.Problem;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who can be booked, and when. */
@RestController
@RequestMapping("/api/hosts")
class HostController {
  private final Availabilities availabilities;
  private final People people;
  private final SlotCalendar calendar;

  HostController(Availabilities availabilities, People people, SlotCalendar calendar) {
    this.availabilities = availabilities;
    this.people = people;
    this.calendar = calendar;
  }

  record HostAnswer(UUID id, String name, Role role, String timeZone, List<Long> lengths) {
    static HostAnswer of(Person host, List<Duration> lengths) {
      return new HostAnswer(
          host.id().value(),
          host.name(),
          host.role(),
          host.zone().getId(),
          lengths.stream().map(Duration::toMinutes).toList());
    }
  }

  @GetMapping
  List<HostAnswer> list() {
    var lengths = availabilities.lengthsByHost();
    return people.findAll(lengths.keySet()).values().stream()
        .filter(person -> person.role().isHost())
        .sorted(Comparator.comparing(Person::name).thenComparing(host -> host.id().value()))
        .map(host -> HostAnswer.of(host, lengths.getOrDefault(host.id(), List.of())))
        .toList();
  }

  /** Dates, numbers and names as text, so that a bad one can be named. */
  record Query(
      @Nullable String from,
      @Nullable String to,
      @Nullable String length,
      @Nullable String zone,
      @Nullable String booking) {}

  @GetMapping("/{id}/slots")
  SlotsAnswer slots(@AuthenticationPrincipal SignedIn who, @PathVariable String id, Query query) {
    return PersonId.parse(id)
        .flatMap(people::find)
        .filter(person -> person.role().isHost())
        .map(host -> calendar.of(host, who, query))
        .orElseThrow(Problem::notFound);
  }
}
