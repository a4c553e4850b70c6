package app.visavis.booking.web;

import static app.visavis.booking.web.PageForm.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.PersonId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A weekly lesson by form, without script, across the night in which Berlin's clocks go forward.
 */
@VisavisTest
class NewSeriesPageIT {
  private static final Duration LENGTH = Duration.ofMinutes(50);
  private static final Pattern ROW =
      Pattern.compile("name=\"skip\" value=\"([^\"]+)\"( checked=\"checked\")?");

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Instant before = Instant.EPOCH;
  private Person tutor;
  private Person student;
  private Api asTutor;

  @BeforeEach
  void a_tutor_in_berlin_and_a_student_in_new_york() {
    before = clock.instant();
    clock.set(Instant.parse("2027-03-01T08:00:00Z"));
    tutor = someone.who(Role.TUTOR);
    var id = PersonId.random();
    student =
        someone.person(
            new Person(
                id, id + "@test.example", "Stu", Role.STUDENT, ZoneId.of("America/New_York")));
    asTutor = new Api(port).signIn(tutor.email(), Someone.PASSWORD);
  }

  @AfterEach
  void back_to_the_present() {
    clock.set(before);
  }

  @Test
  void every_session_is_shown_before_any_is_booked() {
    var page = preview("repeat=times&times=3").raw().body();

    assertThat(rows(page))
        .containsExactly("2027-03-21T09:00:00Z", "2027-03-28T08:00:00Z", "2027-04-04T08:00:00Z");
    assertThat(page)
        .contains("3 sessions with Stu")
        .contains("Sun 21 Mar, 05:00 – 05:50 (New York time)")
        .contains("Sun 28 Mar, 04:00 – 04:50 (New York time)");
    assertThat(booked()).isEmpty();
  }

  @Test
  void what_collides_says_with_whom_and_is_left_out() {
    busy(tutor, someone.who(Role.STUDENT), "2027-03-28T08:30:00Z");
    busy(someone.who(Role.TUTOR), student, "2027-04-04T07:30:00Z");

    var page = preview("repeat=until&until=2027-04-11").raw().body();

    assertThat(page)
        .contains("2 of them collide", "You are in another booking", "Stu is in another booking");
    assertThat(rows(page))
        .containsExactly(
            "2027-03-21T09:00:00Z",
            "2027-03-28T08:00:00Z left out",
            "2027-04-04T08:00:00Z left out",
            "2027-04-11T08:00:00Z");
  }

  @Test
  void those_that_are_not_left_out_are_booked_together() {
    var answer = book("repeat=times&times=4", "2027-03-28T08:00:00Z");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(asTutor.get("/tutor/bookings").raw().body()).contains("The series is booked");
    assertThat(booked())
        .containsExactly("2027-03-21T09:00:00Z", "2027-04-04T08:00:00Z", "2027-04-11T08:00:00Z");
  }

  @Test
  void a_time_that_was_taken_meanwhile_is_shown_and_nothing_is_booked() {
    busy(tutor, someone.who(Role.STUDENT), "2027-03-28T08:30:00Z");

    var page = book("repeat=times&times=3", "2027-04-04T08:00:00Z").raw().body();

    assertThat(page).contains("nothing is booked yet");
    assertThat(rows(page))
        .containsExactly(
            "2027-03-21T09:00:00Z",
            "2027-03-28T08:00:00Z left out",
            "2027-04-04T08:00:00Z left out");
    assertThat(booked()).containsExactly("2027-03-28T08:30:00Z");
  }

  @Test
  void who_moves_all_following_sees_which_of_them_would_collide() {
    book("repeat=times&times=4", "2027-04-11T08:00:00Z");
    busy(tutor, someone.who(Role.STUDENT), "2027-04-04T10:30:00Z");
    var first = asTutor.get("/api/bookings").body().path(0).path("id").asString();

    var page =
        PageForm.submit(
                asTutor,
                "/bookings/" + first + "/move",
                "/bookings/" + first + "/reschedule",
                "date=2027-03-21&time=12%3A00&minutes=50&scope=following")
            .raw()
            .body();

    assertThat(page)
        .contains("Nothing was moved", "Sun 4 Apr, 12:00 – 12:50")
        .doesNotContain("Sun 28 Mar, 12:00");
    assertThat(booked()).startsWith("2027-03-21T09:00:00Z", "2027-03-28T08:00:00Z");
  }

  @Test
  void leaving_everything_out_books_nothing_and_says_so() {
    var page = book("repeat=times&times=1", "2027-03-21T09:00:00Z").raw().body();

    assertThat(page).contains("Only sessions of the series can be left out, and not all of them.");
    assertThat(booked()).isEmpty();
  }

  @Test
  void the_way_back_leads_to_the_form_as_it_was_filled_in() {
    var page = submit("/bookings/new", "repeat=until&until=2027-04-11").raw().body();

    assertThat(page)
        .contains("value=\"" + student.email(), "value=\"2027-04-11\"", "value=\"Algebra\"")
        .containsPattern("value=\"until\" checked");
  }

  @ParameterizedTest
  @CsvSource({
    "repeat=times&times=0, Say either how many",
    "repeat=times&times=many, Say either how many",
    "repeat=times&times=105, Say either how many",
    "repeat=until&until=, Say either how many",
    "repeat=until&until=2027-03-20, The last day is not before",
    "repeat=times&times=104, at most two years ahead",
    "repeat=sometimes, Say either how many"
  })
  void what_is_wrong_with_the_repetition_is_said_beside_it(String fields, String words) {
    var answer = preview(fields);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.raw().body())
        .contains(words)
        .containsPattern("repetition\"[^>]*aria-describedby=\"trouble\"");
  }

  @Test
  void who_does_not_repeat_or_begins_at_once_books_one() {
    submit("/bookings", "repeat=once&times=10&until=");
    submit("/bookings", "repeat=times&times=10&now=true");

    assertThat(booked()).containsExactly("2027-03-01T08:00:00Z", "2027-03-21T09:00:00Z");
  }

  @Test
  void guests_book_no_series() {
    var asStudent = new Api(port).signIn(student.email(), Someone.PASSWORD);
    assertThat(asStudent.get("/bookings/new").raw().body()).doesNotContain("name=\"repeat\"");

    var fields = "with=" + encoded(tutor.email()) + "&repeat=times&times=2";
    assertThat(PageForm.submit(asStudent, "/bookings/new", "/bookings", fields).status())
        .isEqualTo(403);
  }

  private Api.Answer preview(String more) {
    return submit("/bookings", more);
  }

  private Api.Answer book(String more, String skip) {
    return submit("/bookings/series", more + "&skip=" + encoded(skip));
  }

  private Api.Answer submit(String path, String more) {
    var fields = "with=%s&date=2027-03-21&time=10%%3A00&minutes=50&title=Algebra&%s";
    return PageForm.submit(
        asTutor, "/bookings/new", path, fields.formatted(encoded(student.email()), more));
  }

  private void busy(Person host, Person guest, String start) {
    someone.booking(host, guest, Instant.parse(start), LENGTH);
  }

  private List<String> booked() {
    return asTutor.get("/api/bookings").body().values().stream()
        .map(booking -> booking.path("startsAt").asString())
        .toList();
  }

  private static List<String> rows(String page) {
    return ROW.matcher(page)
        .results()
        .map(row -> row.group(1) + (row.group(2) == null ? "" : " left out"))
        .toList();
  }
}
