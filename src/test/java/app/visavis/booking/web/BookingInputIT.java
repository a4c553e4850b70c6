package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no booking is refused, and the field at fault is named. */
class BookingInputIT extends WithBookingApi {
  @ParameterizedTest
  @CsvSource({"300, 201", "299, 400", "43200, 201", "43201, 400", "-60, 400", "0, 400"})
  void a_session_lasts_five_minutes_to_twelve_hours(long seconds, int status) {
    var length = Duration.ofSeconds(seconds);
    var answer =
        asTutor.post(
            "/api/bookings",
            body(Map.of("guest", student.email()), clock.instant().plus(HOUR), length));

    assertThat(answer.status()).isEqualTo(status);
    if (status == 400) {
      assertThat(fieldAtFault(answer)).isEqualTo("endsAt");
    }
  }

  @Test
  void what_is_over_or_too_far_ahead_is_not_booked() {
    var over = body(Map.of("guest", student.email()), clock.instant().minus(HOUR), HOUR);
    var far = clock.instant().plus(Duration.ofDays(800));

    assertThat(fieldAtFault(asTutor.post("/api/bookings", over))).isEqualTo("endsAt");
    assertThat(
            fieldAtFault(
                asTutor.post("/api/bookings", body(Map.of("guest", student.email()), far, HOUR))))
        .isEqualTo("startsAt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2026-01-01",
        "2026-01-01T10:00:00",
        "+99999-01-01T00:00:00Z",
        "5"
      })
  void a_time_needs_its_zone_and_sense(String startsAt) {
    var body = new HashMap<>(body(Map.of("guest", student.email()), clock.instant(), HOUR));
    body.put("startsAt", startsAt);

    assertThat(fieldAtFault(asTutor.post("/api/bookings", body))).isEqualTo("startsAt");
  }

  @Test
  void the_field_at_fault_is_named() {
    var admin = someone.who(Role.ADMIN).email();
    var email = student.email();

    assertThat(fieldAtFault(book(asTutor, Map.of()))).isEqualTo("guest");
    assertThat(fieldAtFault(book(asTutor, Map.of("guest", "nobody@test.example"))))
        .isEqualTo("guest");
    assertThat(fieldAtFault(book(asTutor, Map.of("guest", admin)))).isEqualTo("guest");
    assertThat(fieldAtFault(book(asTutor, Map.of("guest", tutor.email())))).isEqualTo("guest");
    assertThat(fieldAtFault(book(asStudent, Map.of()))).isEqualTo("host");
    assertThat(fieldAtFault(book(asStudent, Map.of("host", email)))).isEqualTo("host");
    assertThat(fieldAtFault(book(asTutor, with(Map.of("guest", email), "title", "x".repeat(121)))))
        .isEqualTo("title");
    assertThat(fieldAtFault(book(asTutor, with(Map.of("guest", email), "title", "a\0b"))))
        .isEqualTo("title");
    assertThat(fieldAtFault(book(asTutor, with(Map.of("guest", email), "status", "COMPLETED"))))
        .isEqualTo("status");
    assertThat(
            fieldAtFault(
                book(asStudent, with(Map.of("host", tutor.email()), "status", "CONFIRMED"))))
        .isEqualTo("status");
    assertThat(
            fieldAtFault(asTutor.post(confirmed() + "/cancel", Map.of("reason", "x".repeat(501)))))
        .isEqualTo("reason");
  }

  @Test
  void nobody_books_in_another_persons_name() {
    var other = someone.who(Role.TUTOR);
    var friend = someone.who(Role.STUDENT);

    assertThat(fieldAtFault(book(asTutor, Map.of("host", other.email(), "guest", student.email()))))
        .isEqualTo("host");
    assertThat(
            fieldAtFault(book(asStudent, Map.of("host", tutor.email(), "guest", friend.email()))))
        .isEqualTo("guest");
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }
}
