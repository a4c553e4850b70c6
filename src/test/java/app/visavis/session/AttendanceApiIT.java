package app.visavis.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@VisavisTest
class AttendanceApiIT {
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired VideoSessions sessions;
  @Autowired Attendance attendance;
  @LocalServerPort int port;

  private Person tutor;
  private Person student;
  private BookingId booking;
  private Instant start;

  @BeforeEach
  void a_lesson_that_starts_now() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    start = clock.instant();
    booking = someone.booking(tutor, student, start, Duration.ofMinutes(50));
  }

  @Test
  void the_durations_are_of_the_session_of_each_and_of_both_together() {
    note(tutor, Presence.JOINED, 0);
    note(student, Presence.JOINED, 60);
    note(student, Presence.DROPPED, 40);
    note(student, Presence.LOST, 20);
    note(tutor, Presence.LEFT, 180);
    as(tutor).post("/api/video-sessions/end", Map.of("bookingId", booking.toString()));
    var answer = read(tutor);

    assertThat(answer.path("durationSeconds").asLong()).isEqualTo(300);
    assertThat(answer.path("togetherSeconds").asLong()).isEqualTo(40);
    assertThat(answer.at("/people/0/name").asString()).isEqualTo(tutor.name());
    assertThat(answer.at("/people/0/presentSeconds").asLong()).isEqualTo(300);
    var stay = answer.at("/people/1/stays/0");
    assertThat(Instant.parse(stay.path("from").asString())).isEqualTo(start.plusSeconds(60));
    assertThat(Instant.parse(stay.path("until").asString())).isEqualTo(start.plusSeconds(100));
    assertThat(stay.path("endedBy").asString()).isEqualTo("CLOCK");
    var correction = answer.at("/corrections/0");
    assertThat(correction.path("person").asString()).isEqualTo(student.id().toString());
    assertThat(Instant.parse(correction.path("noticedAt").asString()))
        .isEqualTo(start.plusSeconds(120));
  }

  @Test
  void a_lost_page_shows_at_once() {
    note(student, Presence.JOINED, 0);
    note(student, Presence.DROPPED, 30);
    var stay = read(tutor).at("/people/1/stays/0");

    assertThat(stay.has("until")).isFalse();
    assertThat(Instant.parse(stay.path("lostSince").asString())).isEqualTo(start.plusSeconds(30));
  }

  @Test
  void a_session_that_was_never_begun_has_nobody_in_it() {
    var answer = read(tutor);

    assertThat(answer.has("startedAt")).isFalse();
    assertThat(answer.path("people")).hasSize(2);
    assertThat(answer.at("/people/0/stays")).isEmpty();
  }

  @Test
  void it_is_for_the_host_and_for_admins() {
    var path = "/api/bookings/" + booking + "/attendance";

    assertThat(as(someone.who(Role.ADMIN)).get(path).status()).isEqualTo(200);
    assertThat(as(student).get(path).code()).isEqualTo("forbidden");
    assertThat(as(someone.who(Role.TUTOR)).get(path).code()).isEqualTo("not-found");
  }

  /** So many seconds later. */
  private void note(Person person, Presence presence, int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    sessions.seat(booking, person.id());
    attendance.note(booking, person.id(), presence, clock.instant());
  }

  private JsonNode read(Person person) {
    var answer = as(person).get("/api/bookings/" + booking + "/attendance");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
