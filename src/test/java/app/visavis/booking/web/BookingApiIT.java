package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Making a booking, and who gets to see it. */
class BookingApiIT extends WithBookingApi {
  @Test
  void a_host_books_at_once_and_gets_the_whole_booking_back() {
    var answer = book(asTutor, Map.of("guest", student.email(), "title", " Algebra "));

    assertThat(answer.status()).isEqualTo(201);
    var booking = answer.body();
    var id = booking.path("id").asString();
    assertThat(answer.raw().headers().firstValue("Location")).hasValue("/api/bookings/" + id);
    assertThat(booking.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "status",
            "startsAt",
            "endsAt",
            "title",
            "host",
            "guest",
            "absent",
            "series",
            "admission",
            "serverTime");
    assertThat(booking.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(booking.path("title").asString()).isEqualTo("Algebra");
    assertThat(booking.path("host").path("email").asString()).isEqualTo(tutor.email());
    assertThat(booking.path("guest").path("id").asString()).isEqualTo(student.id().toString());
    assertThat(booking.path("guest").path("name").asString()).isEqualTo(student.name());
    assertThat(booking.path("admission").path("state").asString()).isEqualTo("too-early");
    assertThat(instant(booking.path("admission"), "opensAt"))
        .isEqualTo(instant(booking, "startsAt").minus(Duration.ofMinutes(15)));
    assertThat(instant(booking, "serverTime")).isEqualTo(clock.instant());
    assertThat(asStudent.get("/api/bookings/" + id).body().path("title").asString())
        .isEqualTo("Algebra");
  }

  @Test
  void a_session_can_start_now_or_have_started_a_few_minutes_ago() {
    var answer =
        asTutor.post(
            "/api/bookings",
            body(Map.of("guest", student.email()), clock.instant().minusSeconds(300), HOUR));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("admission").path("state").asString()).isEqualTo("admitted");
    assertThat(answer.body().path("title").asString()).isEqualTo("Lesson");
  }

  @Test
  void an_admin_names_both_sees_all_and_moves_nothing() {
    var admin = api(someone.who(Role.ADMIN));
    var answer = book(admin, Map.of("host", tutor.email(), "guest", student.email()));
    var path = "/api/bookings/" + answer.body().path("id").asString();

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(admin.get(path).status()).isEqualTo(200);
    assertThat(admin.post(path + "/cancel", Map.of()).status()).isEqualTo(403);
    assertThat(fieldAtFault(book(admin, Map.of("guest", student.email())))).isEqualTo("host");
  }

  @Test
  void somebody_elses_booking_looks_like_none() {
    var path = confirmed();
    var stranger = api(someone.who(Role.TUTOR));
    var nowhere = "/api/bookings/" + UUID.randomUUID();

    for (var move : new String[] {"/confirm", "/decline", "/cancel"}) {
      assertThat(stranger.post(path + move, Map.of()).code()).isEqualTo("not-found");
      assertThat(stranger.post(nowhere + move, Map.of()).code()).isEqualTo("not-found");
    }
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get("/api/bookings/1-1-1-1-1").status()).isEqualTo(404);
    assertThat(stranger.post(path + "/reschedule", time(clock.instant(), HOUR)).status())
        .isEqualTo(404);
    assertThat(stranger.get("/api/bookings").body()).isEmpty();
  }

  @Test
  void nothing_is_told_without_signing_in() {
    var nobody = new Api(port);

    assertThat(nobody.get("/api/bookings").code()).isEqualTo("not-signed-in");
    assertThat(nobody.post("/api/bookings", Map.of()).code()).isEqualTo("not-signed-in");
  }

  @Test
  void a_taken_hour_is_refused_for_host_and_guest() {
    confirmed();

    var sameHost = book(asTutor, Map.of("guest", someone.who(Role.STUDENT).email()));
    var sameGuest = book(api(someone.who(Role.TUTOR)), Map.of("guest", student.email()));

    assertThat(sameHost.status()).isEqualTo(409);
    assertThat(sameHost.code()).isEqualTo("slot-taken");
    assertThat(sameGuest.code()).isEqualTo("slot-taken");
  }
}
