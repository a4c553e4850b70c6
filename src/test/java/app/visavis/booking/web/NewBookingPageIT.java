package app.visavis.booking.web;

import static app.visavis.booking.web.PageForm.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class NewBookingPageIT {
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Person tutor;
  private Person student;
  private Api asTutor;
  private Api asStudent;
  private LocalDate nextWeek;

  @BeforeEach
  void a_tutor_and_a_student() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    asTutor = new Api(port).signIn(tutor.email(), Someone.PASSWORD);
    asStudent = new Api(port).signIn(student.email(), Someone.PASSWORD);
    nextWeek = LocalDate.ofInstant(clock.instant(), tutor.zone()).plusDays(7);
  }

  @Test
  void a_host_books_in_the_own_zone() {
    var answer = submit(asTutor, student.email(), nextWeek.toString(), "10:00", "50", "");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(asTutor.get(tutor.role().dashboard()).raw().body())
        .contains("The session is booked");
    var booking = asTutor.get("/api/bookings").body().path(0);
    var start = nextWeek.atTime(10, 0).atZone(tutor.zone()).toInstant();
    assertThat(booking.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(booking.path("startsAt").asString()).isEqualTo(start.toString());
    assertThat(booking.path("endsAt").asString())
        .isEqualTo(start.plus(Duration.ofMinutes(50)).toString());
  }

  @Test
  void a_host_starts_at_once() {
    submit(asTutor, student.email(), "", "", "30", "&now=true");

    var booking = asStudent.get("/api/bookings").body().path(0);
    assertThat(Instant.parse(booking.path("startsAt").asString()))
        .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void a_guest_sends_a_request() {
    submit(asStudent, tutor.email(), nextWeek.toString(), "10:00", "50", "");

    assertThat(asStudent.get(student.role().dashboard()).raw().body())
        .contains("The request is sent");
    assertThat(asTutor.get("/api/bookings").body().path(0).path("status").asString())
        .isEqualTo("PENDING");
  }

  @ParameterizedTest
  @CsvSource({
    "nobody@test.example, 2027-01-31, 10:00, 50, with, Nobody here",
    "'', 2027-01-31, 10:00, 50, with, Say whom",
    "STUDENT, 31.1.2027, 10:00, 50, date, Choose a date",
    "STUDENT, 2099-01-31, 10:00, 50, date, two years",
    "STUDENT, 2027-01-31, 25:00, 50, time, Choose a time",
    "STUDENT, 2027-03-28, 02:30, 50, time, clocks go forward",
    "STUDENT, 2020-01-31, 10:00, 50, time, already over",
    "STUDENT, 2027-01-31, 10:00, 4, minutes, at least 5",
    "STUDENT, 2027-01-31, 10:00, x, minutes, 5 to 720"
  })
  void what_is_wrong_is_said_at_its_field(
      String with, String date, String time, String minutes, String field, String words) {
    clock.set(Instant.parse("2026-11-21T10:00:00Z"));
    var email = with.equals("STUDENT") ? student.email() : with;

    var answer = submit(asTutor, email, date, time, minutes, "&title=Fractions");

    var page = answer.raw().body();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(page).contains(words).contains("value=\"Fractions\"");
    assertThat(page).containsPattern("name=\"" + field + "\"[^>]*aria-invalid=\"true\"");
    assertThat(asTutor.get("/api/bookings").body()).isEmpty();
  }

  @Test
  void a_taken_hour_is_said_at_the_time() {
    submit(asTutor, student.email(), nextWeek.toString(), "10:00", "50", "");

    assertThat(
            submit(asTutor, student.email(), nextWeek.toString(), "10:30", "50", "").raw().body())
        .contains("already taken");
  }

  @Test
  void those_one_has_met_are_suggested() {
    submit(asTutor, student.email(), nextWeek.toString(), "10:00", "50", "");

    assertThat(asTutor.get("/bookings/new").raw().body())
        .contains("<option value=\"" + student.email());
    assertThat(asStudent.get("/bookings/new").raw().body())
        .contains("<option value=\"" + tutor.email());
  }

  @Test
  void the_dashboard_leads_to_the_form_and_an_admin_has_none() {
    var admin = someone.who(Role.ADMIN);
    var asAdmin = new Api(port).signIn(admin.email(), Someone.PASSWORD);

    assertThat(asTutor.get("/tutor/bookings").raw().body()).contains("href=\"/bookings/new\"");
    assertThat(asAdmin.get("/admin").raw().body()).doesNotContain("/bookings/new");
    assertThat(asAdmin.get("/bookings/new").status()).isEqualTo(403);
  }

  private static Api.Answer submit(
      Api api, String with, String date, String time, String minutes, String more) {
    return PageForm.submit(
        api,
        "/bookings/new",
        "/bookings",
        "with="
            + encoded(with)
            + "&date="
            + date
            + "&time="
            + encoded(time)
            + "&minutes="
            + minutes
            + more);
  }
}
