package app.visavis.booking.web;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Slots of a host in Berlin who offers nine to twelve, as others see them. */
@VisavisTest
class SlotsIT {
  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;

  private Person tutor;
  private Api asStudent;
  private Person student;
  private LocalDate day;

  @BeforeEach
  void a_tutor_with_mornings() {
    tutor = new OpenHost().with("weekly", OpenHost.everyDay("09:00", "12:00")).open(someone, port);
    student = someone.who(Role.STUDENT);
    asStudent = signedIn(student);
    day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(10);
  }

  @Test
  void a_host_with_hours_is_listed_and_one_without_is_not() {
    var silent = someone.who(Role.TUTOR);

    var hosts = asStudent.get("/api/hosts").body();

    assertThat(hosts.findValuesAsString("id"))
        .contains(tutor.id().toString())
        .doesNotContain(silent.id().toString());
    assertThat(hosts.valueStream().filter(host -> isTutor(host.path("id").asString())).findFirst())
        .hasValueSatisfying(host -> {
          assertThat(host.path("timeZone").asString()).isEqualTo("Europe/Berlin");
          assertThat(host.path("role").asString()).isEqualTo("TUTOR");
          assertThat(host.path("lengths").get(0).asInt()).isEqualTo(50);
        });
  }

  @Test
  void the_answer_has_days_in_the_zone_of_the_reader() {
    var answer =
        asStudent.get(slots("from=%s&to=%s&length=50&zone=Pacific/Auckland".formatted(day, day)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("zone").asString()).isEqualTo("Pacific/Auckland");
    assertThat(answer.body().path("host").path("timeZone").asString()).isEqualTo("Europe/Berlin");
    assertThat(answer.body().path("days").findValuesAsString("date"))
        .containsExactly(day.toString());
    assertThat(starts(answer))
        .isNotEmpty()
        .allSatisfy(start ->
            assertThat(start.atZone(ZoneId.of("Pacific/Auckland")).toLocalDate()).isEqualTo(day));
  }

  @Test
  void a_reader_far_away_sees_mornings_of_two_berlin_days() {
    var answer = asStudent.get(slots("from=%s&to=%s&zone=Pacific/Honolulu".formatted(day, day)));

    var berlin = ZoneId.of("Europe/Berlin");
    assertThat(starts(answer))
        .extracting(start -> start.atZone(berlin).toLocalDate())
        .contains(day.plusDays(1));
    assertThat(starts(answer))
        .allSatisfy(start -> assertThat(start.atZone(berlin).getHour()).isBetween(9, 11));
  }

  @Test
  void without_anything_said_it_is_a_month_from_today_in_the_own_zone() {
    var answer = asStudent.get("/api/hosts/" + tutor.id() + "/slots").body();

    assertThat(answer.path("zone").asString()).isEqualTo("Europe/Berlin");
    assertThat(answer.path("length").asInt()).isEqualTo(50);
    assertThat(answer.path("days")).hasSizeBetween(30, 31);
  }

  @Test
  void what_the_guest_has_elsewhere_is_not_offered_to_the_guest_alone() {
    var taken = berlin("10:00");
    someone.booking(someone.who(Role.TUTOR), student, taken, Duration.ofMinutes(50));

    assertThat(starts(asStudent.get(slotsOfTheDay()))).doesNotContain(taken);
    assertThat(starts(signedIn(someone.who(Role.STUDENT)).get(slotsOfTheDay()))).contains(taken);
    assertThat(starts(signedIn(tutor).get(slotsOfTheDay()))).contains(taken);
  }

  @Test
  void a_hold_is_in_the_way_of_others_until_it_expires() {
    var other = signedIn(someone.who(Role.STUDENT));
    var held = berlin("10:00");
    asStudent.post(
        "/api/holds",
        Map.of(
            "host", tutor.email(),
            "startsAt", held.toString(),
            "endsAt", held.plusSeconds(3000).toString()));

    assertThat(starts(other.get(slotsOfTheDay()))).doesNotContain(held);
    assertThat(starts(asStudent.get(slotsOfTheDay()))).contains(held);
    clock.advance(Duration.ofMinutes(5));
    assertThat(starts(other.get(slotsOfTheDay()))).contains(held);
  }

  @Test
  void a_booking_that_is_moved_is_not_in_its_own_way() {
    var start = berlin("10:00");
    var booking = someone.booking(tutor, student, start, Duration.ofMinutes(50));

    assertThat(starts(asStudent.get(slotsOfTheDay())))
        .doesNotContain(start, start.plusSeconds(1800));
    assertThat(starts(asStudent.get(slotsOfTheDay() + "&booking=" + booking)))
        .contains(start, start.plusSeconds(1800));
    assertThat(starts(signedIn(tutor).get(slotsOfTheDay() + "&booking=" + booking)))
        .contains(start);
    assertThat(
            signedIn(someone.who(Role.STUDENT)).get(slotsOfTheDay() + "&booking=" + booking).code())
        .isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "from=2027-02-29, from",
    "from=tomorrow, from",
    "from=+900000000-01-01, from",
    "from=2027-01-01&to=2026-12-31, to",
    "from=2027-01-01&to=2027-03-04, to",
    "length=49, length",
    "length=x, length",
    "zone=Mars/Base, zone"
  })
  void what_nobody_can_mean_is_refused_by_name(String query, String field) {
    var answer = asStudent.get(slots(query.replace("+", "%2B")));

    assertThat(answer.code()).isEqualTo("invalid-request");
    assertThat(answer.body().path("field").asString()).isEqualTo(field);
  }

  @Test
  void somebody_who_is_no_host_has_no_slots() {
    for (var id : List.of(student.id(), new PersonId(UUID.randomUUID()), "none")) {
      assertThat(asStudent.get("/api/hosts/" + id + "/slots").code()).isEqualTo("not-found");
    }
    assertThat(new Api(port).get("/api/hosts").code()).isEqualTo("not-signed-in");
  }

  private boolean isTutor(String id) {
    return id.equals(tutor.id().toString());
  }

  private String slots(String query) {
    return "/api/hosts/" + tutor.id() + "/slots?" + query;
  }

  private String slotsOfTheDay() {
    return slots("from=%s&to=%s".formatted(day, day));
  }

  private Instant berlin(String time) {
    return day.atTime(LocalTime.parse(time)).atZone(tutor.zone()).toInstant();
  }

  private static List<Instant> starts(Api.Answer answer) {
    return answer.body().findValuesAsString("startsAt").stream().map(Instant::parse).toList();
  }

  private Api signedIn(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
