package app.visavis.session.web;

import app.visavis.account.People;
import app.visavis.account.SignedIn;
import app.visavis.session.attendance.Ledgers;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AttendanceController {
  private final RecordAccess access;
  private final Ledgers ledgers;
  private final People people;
  private final Clock clock;

  AttendanceController(RecordAccess access, Ledgers ledgers, People people, Clock clock) {
    this.access = access;
    this.ledgers = ledgers;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/api/bookings/{id}/attendance")
  AttendanceAnswer attendance(
      @AuthenticationPrincipal SignedIn who, @PathVariable("id") String id) {
    var booking = access.open(id, who);
    var sides = List.of(booking.host(), booking.guest());
    var known = people.findAll(sides);
    return AttendanceAnswer.of(
        ledgers.of(booking.id()).orElse(null),
        sides.stream().map(side -> Objects.requireNonNull(known.get(side))).toList(),
        clock.instant());
  }
}
