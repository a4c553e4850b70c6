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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@VisavisTest
class BookingApiIT {
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Person tutor;
  private Person student;
  private Api asTutor;
  private Api asStudent;

  @BeforeEach
  void a_tutor_and_a_student() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    asTutor = api(tutor);
    asStudent = api(student);
  }

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

  @Test
  void a_cancelled_hour_is_free_again() {
    var path = confirmed();

    asStudent.post(path + "/cancel", Map.of("reason", "Ill"));

    assertThat(book(asTutor, Map.of("guest", student.email())).status()).isEqualTo(201);
    assertThat(asTutor.get(path).body().path("status").asString()).isEqualTo("CANCELLED");
  }

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

  @Test
  void the_list_is_filtered_and_bounded() {
    var day = Duration.ofDays(1);
    for (int i = 1; i <= 3; i++) {
      asTutor.post(
          "/api/bookings",
          body(Map.of("guest", student.email()), clock.instant().plus(day.multipliedBy(i)), HOUR));
    }
    var second = clock.instant().plus(day.multipliedBy(2));

    assertThat(asStudent.get("/api/bookings").body()).hasSize(3);
    assertThat(asStudent.get("/api/bookings?limit=2&offset=2").body()).hasSize(1);
    assertThat(asStudent.get("/api/bookings?from=" + second).body()).hasSize(2);
    assertThat(asStudent.get("/api/bookings?to=" + second).body()).hasSize(1);
    assertThat(asStudent.get("/api/bookings?status=PENDING").body()).isEmpty();
  }

  @Test
  void a_list_that_goes_on_says_where_and_misses_nothing_that_comes_between() {
    for (int i = 1; i <= 5; i++) {
      someone.booking(tutor, student, clock.instant().plus(HOUR.multipliedBy(2L * i)), HOUR);
    }

    var first = asStudent.get("/api/bookings?limit=2&q=session&status=CONFIRMED,PENDING");
    someone.booking(tutor, student, clock.instant().minus(HOUR.multipliedBy(9)), HOUR);
    var second = asStudent.get(next(first));
    var third = asStudent.get(next(second));

    var starts = new ArrayList<Instant>();
    List.of(first, second, third)
        .forEach(part -> part.body().forEach(one -> starts.add(instant(one, "startsAt"))));
    assertThat(starts).hasSize(5).isSorted().doesNotHaveDuplicates();
    assertThat(third.raw().headers().firstValue("Link")).isEmpty();
  }

  @Test
  void bookings_are_found_by_words_and_by_several_states() {
    someone.booking(tutor, student, clock.instant().plus(HOUR.multipliedBy(2)), HOUR);
    book(asStudent, Map.of("host", tutor.email(), "title", "Fractions"));

    assertThat(asStudent.get("/api/bookings?status=PENDING&status=CONFIRMED").body()).hasSize(2);
    assertThat(asStudent.get("/api/bookings?status=CANCELLED,PENDING").body()).hasSize(1);
    assertThat(asStudent.get("/api/bookings?q=FRACT").body()).hasSize(1);
    assertThat(asStudent.get("/api/bookings?q=" + tutor.name()).body()).hasSize(2);
    assertThat(asStudent.get("/api/bookings?q=nothing").body()).isEmpty();
  }

  private static String next(Api.Answer answer) {
    var link = answer.raw().headers().firstValue("Link").orElseThrow();
    assertThat(link).startsWith("<").endsWith(">; rel=\"next\"");
    return link.substring(1, link.indexOf('>'));
  }

  @ParameterizedTest
  @CsvSource({
    "from=now, from",
    "to=2026-01-01T00:00:00, to",
    "to=-999999999-01-01T00:00:00Z, to",
    "status=confirmed, status",
    "limit=0, limit",
    "limit=201, limit",
    "limit=x, limit",
    "offset=-1, offset",
    "after=there, after",
    "after=2026-01-01T00:00:00Z~there, after"
  })
  void an_unreadable_filter_is_named(String query, String field) {
    assertThat(fieldAtFault(asTutor.get("/api/bookings?" + query))).isEqualTo(field);
  }

  private String confirmed() {
    return path(book(asTutor, Map.of("guest", student.email())));
  }

  private String propose() {
    return path(book(asTutor, Map.of("guest", student.email(), "status", "PENDING")));
  }

  private static String path(Api.Answer answer) {
    assertThat(answer.status()).isEqualTo(201);
    return "/api/bookings/" + answer.body().path("id").asString();
  }

  private Api.Answer book(Api api, Map<String, String> fields) {
    return api.post("/api/bookings", body(fields, clock.instant().plus(Duration.ofHours(3)), HOUR));
  }

  private static Map<String, String> body(
      Map<String, String> fields, Instant start, Duration length) {
    var body = new HashMap<>(fields);
    body.putAll(time(start, length));
    return body;
  }

  private static Map<String, String> time(Instant start, Duration length) {
    return Map.of("startsAt", start.toString(), "endsAt", start.plus(length).toString());
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  private static String fieldAtFault(Api.Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-request");
    return answer.body().path("field").asString();
  }

  private static Instant instant(JsonNode node, String name) {
    return Instant.parse(node.path(name).asString());
  }

  private Api api(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
