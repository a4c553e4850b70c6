package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Api.Answer;
import app.visavis.testing.Crowd;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a slot to a booking, by way of a hold. */
@VisavisTest
class HoldIT {
  private static final Duration LIFE = Duration.ofMinutes(5);

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;

  private Person tutor;
  private Person student;
  private Api asStudent;
  private Instant slot;

  @BeforeEach
  void a_tutor_with_time() {
    tutor = new OpenHost().open(someone, port);
    student = someone.who(Role.STUDENT);
    asStudent = signedIn(student);
    slot = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(24 * 3 + 9));
  }

  @Test
  void a_held_slot_becomes_a_request_that_keeps_its_time() {
    var hold = hold(asStudent, slot);
    assertThat(hold.status()).isEqualTo(201);
    assertThat(hold.body().path("host").path("name").asString()).isEqualTo(tutor.name());
    assertThat(Instant.parse(hold.body().path("expiresAt").asString()))
        .isEqualTo(clock.instant().plus(LIFE));

    var booking = confirm(asStudent, hold, Map.of("title", "Fractions"));

    assertThat(booking.status()).isEqualTo(201);
    assertThat(booking.body().path("status").asString()).isEqualTo("PENDING");
    assertThat(booking.body().path("title").asString()).isEqualTo("Fractions");
    assertThat(hold(signedIn(someone.who(Role.STUDENT)), slot).code()).isEqualTo("slot-taken");
    assertThat(bookByTutor(slot).code()).isEqualTo("slot-taken");
  }

  @Test
  void a_host_may_confirm_at_once() {
    tutor = new OpenHost().with("confirmsAtOnce", true).open(someone, port);

    var booking = confirm(asStudent, hold(asStudent, slot), Map.of());

    assertThat(booking.body().path("status").asString()).isEqualTo("CONFIRMED");
  }

  @Test
  void a_declined_request_gives_its_time_back() {
    var booking = confirm(asStudent, hold(asStudent, slot), Map.of());

    asTutor().post("/api/bookings/" + id(booking) + "/decline", Map.of());

    assertThat(hold(signedIn(someone.who(Role.STUDENT)), slot).status()).isEqualTo(201);
  }

  @Test
  void a_hold_is_in_the_way_of_everybody_and_seen_by_nobody() {
    hold(asStudent, slot);

    assertThat(hold(signedIn(someone.who(Role.STUDENT)), slot.plusSeconds(1800)).code())
        .isEqualTo("slot-taken");
    assertThat(bookByTutor(slot).code()).isEqualTo("slot-taken");
    assertThat(asStudent.get("/api/bookings").body()).isEmpty();
    assertThat(asTutor().get("/api/bookings").body()).isEmpty();
  }

  @Test
  void an_expired_hold_is_in_nobodys_way_and_cannot_be_confirmed() {
    var hold = hold(asStudent, slot);
    clock.advance(LIFE);

    assertThat(bookByTutor(slot).status()).isEqualTo(201);
    var late = confirm(asStudent, hold, Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("hold-expired");
  }

  @Test
  void an_expired_hold_can_be_taken_again() {
    hold(asStudent, slot);
    clock.advance(LIFE);

    assertThat(hold(signedIn(someone.who(Role.STUDENT)), slot).status()).isEqualTo(201);
  }

  @Test
  void a_new_hold_replaces_the_old_one() {
    var first = hold(asStudent, slot);
    var second = hold(asStudent, slot.plusSeconds(1800));

    assertThat(second.status()).isEqualTo(201);
    assertThat(confirm(asStudent, first, Map.of()).code()).isEqualTo("hold-expired");
    assertThat(hold(signedIn(someone.who(Role.STUDENT)), slot.minusSeconds(1800)).status())
        .isEqualTo(201);
  }

  @Test
  void a_refused_hold_leaves_the_old_one_alone() {
    var first = hold(asStudent, slot);
    hold(signedIn(someone.who(Role.STUDENT)), slot.plusSeconds(7200));

    assertThat(hold(asStudent, slot.plusSeconds(7200)).code()).isEqualTo("slot-taken");
    assertThat(confirm(asStudent, first, Map.of()).status()).isEqualTo(201);
  }

  @Test
  void a_guest_cannot_bury_hosts_under_requests() {
    var hold = hold(asStudent, slot);
    var asked =
        IntStream.range(0, 30)
            .mapToObj(week -> ask(slot.plus(Duration.ofDays(7L * week + 1))))
            .toList();
    assertThat(asked).allMatch(each -> each.status() == 201);

    assertThat(ask(slot.plus(Duration.ofDays(2))).code()).isEqualTo("too-many-open");
    assertThat(confirm(asStudent, hold, Map.of()).code()).isEqualTo("too-many-open");

    asTutor().post("/api/bookings/" + id(asked.getFirst()) + "/decline", Map.of());
    assertThat(confirm(asStudent, hold, Map.of()).status()).isEqualTo(201);
  }

  private Api.Answer ask(Instant start) {
    var end = start.plusSeconds(1800).toString();
    return asStudent.post(
        "/api/bookings",
        Map.of("host", tutor.email(), "startsAt", start.toString(), "endsAt", end));
  }

  @Test
  void confirming_again_gives_the_same_booking() {
    var hold = hold(asStudent, slot);
    var first = confirm(asStudent, hold, Map.of());
    clock.advance(LIFE);
    var again = confirm(asStudent, hold, Map.of());

    assertThat(again.status()).isEqualTo(201);
    assertThat(id(again)).isEqualTo(id(first));
    assertThat(asStudent.get("/api/bookings").body()).hasSize(1);
  }

  @Test
  void what_is_somebody_elses_does_not_exist() {
    var hold = hold(asStudent, slot);
    var other = signedIn(someone.who(Role.STUDENT));

    assertThat(confirm(other, hold, Map.of()).code()).isEqualTo("not-found");
    assertThat(other.delete("/api/holds/" + id(hold)).code()).isEqualTo("not-found");
    assertThat(asStudent.post("/api/holds/" + UUID.randomUUID() + "/confirm", Map.of()).code())
        .isEqualTo("not-found");
    assertThat(confirm(asStudent, hold, Map.of()).status()).isEqualTo(201);
  }

  @Test
  void a_hold_can_be_let_go() {
    var hold = hold(asStudent, slot);

    assertThat(asStudent.delete("/api/holds/" + id(hold)).status()).isEqualTo(204);
    assertThat(asStudent.delete("/api/holds/" + id(hold)).status()).isEqualTo(404);
    assertThat(bookByTutor(slot).status()).isEqualTo(201);
  }

  @Test
  void what_the_host_does_not_offer_is_not_held() {
    assertThat(hold(asStudent, slot.plusSeconds(60)).code()).isEqualTo("slot-taken");
    assertThat(hold(asStudent, slot.plus(Duration.ofDays(70))).code()).isEqualTo("slot-taken");
    assertThat(hold(asStudent, slot, 55).code()).isEqualTo("slot-taken");
    assertThat(hold(asStudent, slot, 1).code()).isEqualTo("invalid-request");
    assertThat(hold(asStudent, clock.instant().minus(Duration.ofDays(1))).code())
        .isEqualTo("invalid-request");
    assertThat(hold(asTutor(), slot).code()).isEqualTo("forbidden");
  }

  @Test
  void of_a_hundred_who_want_the_same_hour_at_once_one_gets_it_and_the_others_a_clear_409()
      throws Exception {
    var students = Stream.generate(() -> signedIn(someone.who(Role.STUDENT))).limit(100).toList();

    var answers = Crowd.atOnce(100, i -> () -> hold(students.get(i), slot));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409 && answer.code().equals("slot-taken"))
        .hasSize(99);
  }

  @Test
  void a_guest_is_not_held_in_two_places() {
    var other = new OpenHost().open(someone, port);
    confirm(asStudent, hold(asStudent, slot), Map.of());
    tutor = other;

    assertThat(hold(asStudent, slot).code()).isEqualTo("slot-taken");
  }

  private Answer hold(Api api, Instant start) {
    return hold(api, start, 50);
  }

  private Answer hold(Api api, Instant start, int minutes) {
    return api.post(
        "/api/holds",
        Map.of(
            "host",
            tutor.id().toString(),
            "startsAt",
            start.toString(),
            "endsAt",
            start.plus(Duration.ofMinutes(minutes)).toString()));
  }

  private static Answer confirm(Api api, Answer hold, Map<String, String> body) {
    return api.post("/api/holds/" + id(hold) + "/confirm", body);
  }

  private Answer bookByTutor(Instant start) {
    var guest = someone.who(Role.STUDENT);
    return asTutor()
        .post(
            "/api/bookings",
            Map.of(
                "guest",
                guest.email(),
                "startsAt",
                start.toString(),
                "endsAt",
                start.plusSeconds(3000).toString()));
  }

  private static String id(Answer answer) {
    return answer.body().path("id").asString();
  }

  private Api asTutor() {
    return signedIn(tutor);
  }

  private Api signedIn(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
