package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.booking.Absence;
import app.visavis.booking.BookingDesk;
import app.visavis.booking.BookingHistory;
import app.visavis.booking.BookingHistory.Line;
import app.visavis.booking.BookingStatus;
import app.visavis.common.PersonId;
import app.visavis.common.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a booking, for its people and their programs. */
@RestController
class HistoryController {
  private final BookingDesk desk;
  private final BookingHistory history;
  private final People people;

  HistoryController(BookingDesk desk, BookingHistory history, People people) {
    this.desk = desk;
    this.history = history;
    this.people = people;
  }

  record Answer(
      Instant at,
      @Nullable Doer by,
      @Nullable BookingStatus from,
      BookingStatus to,
      @Nullable Absence absent,
      Instant startsAt,
      Instant endsAt,
      String reason) {}

  record Doer(UUID id, String name) {}

  @GetMapping("/api/bookings/{id}/history")
  List<Answer> show(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    var booking = desk.find(Parameters.bookingId(id), who).orElseThrow(Problem::notFound);
    var lines = history.of(booking.id());
    var doers = lines.stream().map(Line::by).flatMap(Stream::ofNullable).distinct().toList();
    var known = people.findAll(doers);
    return lines.stream().map(line -> answer(line, known)).toList();
  }

  private static Answer answer(Line line, Map<PersonId, Person> known) {
    return new Answer(
        line.at(),
        line.by() == null ? null : doer(Objects.requireNonNull(known.get(line.by()))),
        line.from(),
        line.to(),
        line.absent(),
        line.startsAt(),
        line.endsAt(),
        line.reason());
  }

  private static Doer doer(Person person) {
    return new Doer(person.id().value(), person.name());
  }
}
