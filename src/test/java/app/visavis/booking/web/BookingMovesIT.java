package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answering, calling off and putting off. */
class BookingMovesIT extends WithBookingApi {
  @Test
  void a_guests_request_waits_for_the_host() {
    var answer = book(asStudent, Map.of("host", tutor.id().toString()));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("status").asString()).isEqualTo("PENDING");
    assertThat(answer.body().path("admission").path("state").asString()).isEqualTo("not-open");
    var path = "/api/bookings/" + answer.body().path("id").asString();
    assertThat(asStudent.post(path + "/confirm", Map.of()).status()).isEqualTo(403);
    assertThat(asTutor.post(path + "/confirm", Map.of()).body().path("status").asString())
        .isEqualTo("CONFIRMED");
  }

  @Test
  void a_hosts_proposal_waits_for_the_guest() {
    var path = propose();

    assertThat(asTutor.post(path + "/confirm", Map.of()).code()).isEqualTo("forbidden");
    assertThat(asStudent.post(path + "/decline", Map.of("reason", "Exam")).body().path("status"))
        .hasToString("\"DECLINED\"");
    assertThat(asStudent.post(path + "/confirm", Map.of()).code()).isEqualTo("invalid-move");
  }

  @Test
  void a_cancelled_hour_is_free_again() {
    var path = confirmed();

    asStudent.post(path + "/cancel", Map.of("reason", "Ill"));

    assertThat(book(asTutor, Map.of("guest", student.email())).status()).isEqualTo(201);
    assertThat(asTutor.get(path).body().path("status").asString()).isEqualTo("CANCELLED");
  }

  @Test
  void a_refused_move_says_where_the_booking_stands() {
    var path = confirmed();

    var answer = asStudent.post(path + "/decline", Map.of());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("invalid-move");
    assertThat(answer.body().path("bookingStatus").asString()).isEqualTo("CONFIRMED");
  }

  @Test
  void what_runs_or_is_over_is_not_called_off() {
    var running = someone.booking(tutor, student, clock.instant(), HOUR).toString();
    asTutor.post("/api/video-sessions/start", Map.of("bookingId", running));
    var over = someone.booking(tutor, student, clock.instant().minus(HOUR), Duration.ofMinutes(30));

    assertThat(asTutor.post("/api/bookings/" + running + "/cancel", Map.of()).code())
        .isEqualTo("invalid-move");
    assertThat(asTutor.post("/api/bookings/" + over + "/cancel", Map.of()).code())
        .isEqualTo("over");
  }

  @Test
  void the_host_moves_a_booking_and_it_stays_the_same() {
    var path = confirmed();
    var later = clock.instant().plus(Duration.ofDays(2));

    var moved = asTutor.post(path + "/reschedule", time(later, HOUR));

    assertThat(moved.status()).isEqualTo(200);
    assertThat(path).endsWith(moved.body().path("id").asString());
    assertThat(instant(moved.body(), "startsAt")).isEqualTo(later);
    // This host offers no slots.
    assertThat(asStudent.post(path + "/reschedule", time(later.plus(HOUR), HOUR)).code())
        .isEqualTo("slot-taken");
  }

  @Test
  void a_booking_is_not_moved_onto_another_one() {
    var path = confirmed();
    var later = clock.instant().plus(Duration.ofDays(2));
    asTutor.post("/api/bookings", body(Map.of("guest", student.email()), later, HOUR));

    assertThat(asTutor.post(path + "/reschedule", time(later.plusSeconds(60), HOUR)).code())
        .isEqualTo("slot-taken");
    assertThat(instant(asTutor.get(path).body(), "startsAt")).isBefore(later);
  }

  private String propose() {
    return path(book(asTutor, Map.of("guest", student.email(), "status", "PENDING")));
  }
}
