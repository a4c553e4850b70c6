package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@VisavisTest
class SeriesApiIT {
  private static final Duration LENGTH = Duration.ofMinutes(50);

  /** Sunday, 10:00 in Berlin, a week before the clocks go forward. */
  private static final Instant FIRST = Instant.parse("2027-03-21T09:00:00Z");

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Instant before = Instant.EPOCH;
  private Person tutor;
  private Person student;
  private Api asTutor;
  private Api asStudent;

  @BeforeEach
  void a_tutor_and_a_student() {
    before = clock.instant();
    clock.set(Instant.parse("2027-03-01T08:00:00Z"));
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    asTutor = api(tutor);
    asStudent = api(student);
  }

  @AfterEach
  void back_to_the_present() {
    clock.set(before);
  }

  @Test
  void a_series_keeps_its_time_on_the_wall() {
    var answer = create(Map.of("times", 3));

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    assertThat(starts(answer.body().path("bookings")))
        .containsExactly("2027-03-21T09:00:00Z", "2027-03-28T08:00:00Z", "2027-04-04T08:00:00Z");
    assertThat(answer.body().path("bookings").values())
        .allSatisfy(booking -> {
          assertThat(booking.path("status").asString()).isEqualTo("CONFIRMED");
          assertThat(booking.path("title").asString()).isEqualTo("Algebra");
          assertThat(booking.path("series").asString())
              .isEqualTo(answer.body().path("id").asString());
        });
    assertThat(asStudent.get("/api/bookings").body()).hasSize(3);
  }

  @Test
  void it_may_be_every_other_week_until_a_day() {
    var answer = create(Map.of("everyWeeks", 2, "until", "2027-04-18"));

    assertThat(starts(answer.body().path("bookings")))
        .containsExactly("2027-03-21T09:00:00Z", "2027-04-04T08:00:00Z", "2027-04-18T08:00:00Z");
  }

  @Test
  void a_preview_says_who_is_taken_when_and_books_nothing() {
    someone.booking(
        tutor, someone.who(Role.STUDENT), Instant.parse("2027-03-28T08:30:00Z"), LENGTH);
    someone.booking(
        someone.who(Role.TUTOR), student, Instant.parse("2027-04-04T07:30:00Z"), LENGTH);
    // Ends as the last one begins.
    someone.booking(tutor, student, Instant.parse("2027-04-11T07:10:00Z"), LENGTH);

    var plan = asTutor.post("/api/series/preview", wish(Map.of("times", 4)));

    assertThat(plan.status()).isEqualTo(200);
    assertThat(plan.body().path("occurrences").values())
        .extracting(each -> each.path("conflict").asString(null))
        .containsExactly(null, "HOST", "GUEST", null);
    assertThat(asTutor.get("/api/bookings").body()).hasSize(2);
  }

  @Test
  void a_series_is_booked_as_a_whole_or_not_at_all() {
    var busy = Instant.parse("2027-03-28T08:30:00Z");
    someone.booking(tutor, someone.who(Role.STUDENT), busy, LENGTH);

    var refused = create(Map.of("times", 3));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("slot-taken");
    assertThat(starts(refused.body().path("conflicts"))).containsExactly("2027-03-28T08:00:00Z");
    assertThat(asStudent.get("/api/bookings").body()).isEmpty();

    var skipped = create(Map.of("times", 3, "skip", List.of("2027-03-28T08:00:00Z")));
    assertThat(starts(skipped.body().path("bookings")))
        .containsExactly("2027-03-21T09:00:00Z", "2027-04-04T08:00:00Z");
  }

  @Test
  void at_most_two_years_of_weeks_are_booked_at_once() {
    var answer = create(Map.of("times", 104));

    assertThat(answer.body().path("field").asString()).isEqualTo("times");
    clock.set(FIRST.minusSeconds(3600));
    asTutor = api(tutor);
    assertThat(create(Map.of("times", 104)).body().path("bookings")).hasSize(104);
  }

  @Test
  void guests_cannot_book_series_and_hosts_only_their_own() {
    var wish = wish(Map.of("times", 2, "host", tutor.email()));

    assertThat(asStudent.post("/api/series", wish).status()).isEqualTo(403);
    assertThat(asStudent.post("/api/series/preview", wish).status()).isEqualTo(403);
    assertThat(api(someone.who(Role.TUTOR)).post("/api/series", wish).status()).isEqualTo(400);
    assertThat(api(someone.who(Role.ADMIN)).post("/api/series", wish).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "times,      0,            times",
    "times,      105,          times",
    "times,      x,            times",
    "title,      no end said,  times",
    "until,      2027-03-20,   until",
    "until,      2031-03-21,   until",
    "until,      21.3.2027,    until",
    "everyWeeks, 0,            everyWeeks",
    "everyWeeks, 53,           everyWeeks",
    "startsAt,   soon,         startsAt",
    "startsAt,   2026-03-21T09:00:00Z, endsAt"
  })
  void a_wrong_wish_is_named(String name, String value, String field) {
    var wish = wish(Map.of(name, value));
    if (name.equals("everyWeeks") || name.equals("startsAt")) {
      wish.put("times", 2);
    }
    var answer = asTutor.post("/api/series", wish);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("field").asString()).isEqualTo(field);
  }

  @Test
  void only_what_is_there_can_be_skipped_and_not_everything() {
    var other = create(Map.of("times", 2, "skip", List.of("2027-03-22T09:00:00Z")));
    assertThat(other.body().path("field").asString()).isEqualTo("skip");
    var all = create(Map.of("times", 1, "skip", List.of(FIRST.toString())));
    assertThat(all.body().path("field").asString()).isEqualTo("skip");
    var many = IntStream.range(0, 105).mapToObj(_ -> FIRST.toString()).toList();
    assertThat(create(Map.of("times", 2, "skip", many)).body().path("field").asString())
        .isEqualTo("skip");
  }

  private Api.Answer create(Map<String, ?> more) {
    return asTutor.post("/api/series", wish(more));
  }

  private Map<String, Object> wish(Map<String, ?> more) {
    var wish = new HashMap<String, Object>();
    wish.put("guest", student.email());
    wish.put("startsAt", FIRST.toString());
    wish.put("endsAt", FIRST.plus(LENGTH).toString());
    wish.put("title", "Algebra");
    wish.putAll(more);
    return wish;
  }

  private static List<String> starts(JsonNode bookings) {
    return bookings.values().stream().map(each -> each.path("startsAt").asString()).toList();
  }

  private Api api(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
