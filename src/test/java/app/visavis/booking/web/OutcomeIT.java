package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.booking.Absence;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.Bookings;
import app.visavis.booking.Outcome;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@VisavisTest
class OutcomeIT {
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired Bookings bookings;
  @LocalServerPort int port;

  private Person tutor;
  private Person student;
  private BookingId id;

  @BeforeEach
  void a_lesson_that_is_over() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    var start = clock.instant().minus(Duration.ofHours(3));
    id = someone.booking(tutor, student, start, Duration.ofMinutes(50));
  }

  @Test
  void the_clock_closes_it_once() {
    assertThat(bookings.close(id, Outcome.of(true, false))).isTrue();
    assertThat(bookings.close(id, Outcome.of(false, false))).isFalse();

    assertThat(bookings.find(id).map(Booking::status)).contains(BookingStatus.NO_SHOW);
    assertThat(bookings.find(id).map(Booking::absent)).contains(Absence.GUEST);
    assertThat(as(student).get("/api/bookings/" + id).body().path("absent").asString())
        .isEqualTo("GUEST");
  }

  @Test
  void what_never_began_was_not_completed() {
    assertThat(bookings.close(id, Outcome.of(true, true))).isFalse();
    assertThat(bookings.begin(id)).isTrue();
    assertThat(bookings.close(id, Outcome.of(true, true))).isTrue();
    assertThat(bookings.close(BookingId.random(), Outcome.COMPLETED)).isFalse();
  }

  @Test
  void the_host_sets_it_right_and_the_history_keeps_both() {
    bookings.close(id, Outcome.of(false, false));

    assertThat(correct(tutor, Map.of("status", "NO_SHOW", "absent", "GUEST")).status())
        .isEqualTo(200);
    var answer = correct(tutor, Map.of("status", "COMPLETED", "reason", "By telephone."));
    assertThat(answer.body().path("status").asString()).isEqualTo("COMPLETED");
    assertThat(answer.body().path("absent").isNull()).isTrue();
    // Once more changes nothing.
    correct(tutor, Map.of("status", "COMPLETED"));

    var lines = as(student).get("/api/bookings/" + id + "/history").body();
    assertThat(lines.values().stream().map(OutcomeIT::brief))
        .containsExactly(
            "CONFIRMED > NO_SHOW absent BOTH by null \"\"",
            "NO_SHOW > NO_SHOW absent GUEST by Tutor \"\"",
            "NO_SHOW > COMPLETED absent null by Tutor \"By telephone.\"");
    assertThat(lines.path(2).path("at").asString()).isEqualTo(clock.instant().toString());
  }

  private static String brief(JsonNode line) {
    var by = line.path("by").isNull() ? "null" : line.path("by").path("name").asString();
    return "%s > %s absent %s by %s \"%s\""
        .formatted(
            line.path("from").asString("null"),
            line.path("to").asString(),
            line.path("absent").asString("null"),
            by,
            line.path("reason").asString());
  }

  @Test
  void a_guest_cannot_and_a_stranger_finds_nothing() {
    bookings.close(id, Outcome.of(true, false));
    var stranger = someone.who(Role.TUTOR);

    assertThat(correct(student, Map.of("status", "COMPLETED")).status()).isEqualTo(403);
    assertThat(correct(stranger, Map.of("status", "COMPLETED")).status()).isEqualTo(404);
    assertThat(as(stranger).get("/api/bookings/" + id + "/history").status()).isEqualTo(404);
  }

  @Test
  void what_is_not_over_has_no_outcome_yet() {
    assertThat(correct(tutor, Map.of("status", "COMPLETED")).code()).isEqualTo("invalid-move");
  }

  @ParameterizedTest
  @CsvSource({
    "CANCELLED, ,       status",
    "'',        ,       status",
    "NO_SHOW,   '',     absent",
    "NO_SHOW,   NOBODY, absent",
    "COMPLETED, HOST,   absent"
  })
  void a_wrong_outcome_is_named(String status, String absent, String field) {
    bookings.close(id, Outcome.of(true, false));
    var wish =
        absent == null ? Map.of("status", status) : Map.of("status", status, "absent", absent);
    var answer = correct(tutor, wish);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("field").asString()).isEqualTo(field);
  }

  private Api.Answer correct(Person who, Map<String, String> wish) {
    return as(who).post("/api/bookings/" + id + "/outcome", wish);
  }

  private Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
