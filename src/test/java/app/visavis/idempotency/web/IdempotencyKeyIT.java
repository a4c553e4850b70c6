package app.visavis.idempotency.web;

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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests of a guest, which no constraint keeps from coming twice. */
@VisavisTest
class IdempotencyKeyIT {
  private static final Instant START = Instant.parse("2027-05-05T09:00:00Z");

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;

  private Person tutor;
  private Person student;
  private Api api;
  private String key;

  @BeforeEach
  void a_student_who_asks() {
    clock.set(START.minus(Duration.ofDays(30)));
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    api = new Api(port).signIn(student.email(), Someone.PASSWORD);
    key = UUID.randomUUID().toString();
  }

  @Test
  void the_same_request_is_answered_alike_and_acted_on_once() {
    var first = ask(key, "Fractions");
    clock.advance(Duration.ofHours(1));
    var again = ask(key, "Fractions");

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
    assertThat(again.raw().headers().firstValue("Location"))
        .isEqualTo(first.raw().headers().firstValue("Location"))
        .isPresent();
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void without_a_key_nothing_is_remembered() {
    api.post("/api/bookings", request("Fractions"));
    api.post("/api/bookings", request("Fractions"));

    assertThat(bookings()).isEqualTo(2);
  }

  @Test
  void a_refusal_is_answered_alike_too() {
    var first = ask(key, "x".repeat(121));
    var again = ask(key, "x".repeat(121));

    assertThat(first.status()).isEqualTo(400);
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
    assertThat(again.raw().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
  }

  @Test
  void another_body_or_path_needs_another_key() {
    ask(key, "Fractions");

    var otherBody = ask(key, "Decimals");
    assertThat(otherBody.status()).isEqualTo(422);
    assertThat(otherBody.code()).isEqualTo("idempotency-key-reused");
    assertThat(api.postOnce(key, "/api/holds", request("Fractions")).code())
        .isEqualTo("idempotency-key-reused");
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void a_key_belongs_to_one_person() {
    ask(key, "Fractions");
    var other = someone.who(Role.STUDENT);

    var answer =
        new Api(port)
            .signIn(other.email(), Someone.PASSWORD)
            .postOnce(key, "/api/bookings", request("Fractions"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("guest").path("name").asString()).isEqualTo(other.name());
    assertThat(answer.raw().body()).doesNotContain(student.email());
  }

  @Test
  void after_a_day_a_key_is_forgotten_with_everything_about_it() {
    ask(key, "Fractions");
    clock.advance(Duration.ofDays(1));
    // The sign-in has ended too.
    api = new Api(port).signIn(student.email(), Someone.PASSWORD);
    var next = ask(key, "Decimals");

    assertThat(next.status()).isEqualTo(201);
    assertThat(bookings()).isEqualTo(2);
  }

  @Test
  void of_many_at_once_one_acts_and_the_others_hear_the_same_or_to_ask_again() throws Exception {
    var answers = Crowd.atOnce(30, _ -> () -> ask(key, "Fractions"));

    assertThat(bookings()).isEqualTo(1);
    assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(answer -> {
          assertThat(answer.code()).isEqualTo("idempotency-key-in-use");
          assertThat(answer.raw().headers().firstValue("Retry-After")).contains("1");
        });
  }

  static Stream<String> unusableKeys() {
    return Stream.of("two words", "x".repeat(256), "tab\tbed", "");
  }

  @ParameterizedTest
  @MethodSource("unusableKeys")
  void a_key_that_is_none_is_refused(String unusable) {
    var answer = ask(unusable, "Fractions");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("field").asString()).isEqualTo("Idempotency-Key");
    assertThat(bookings()).isZero();
  }

  @Test
  void a_body_that_is_too_large_is_refused_as_ever() {
    assertThat(ask(key, "x".repeat(70_000)).status()).isEqualTo(413);
  }

  @Test
  void what_makes_nothing_is_never_stored() {
    api.postOnce(key, "/api/agora/token", Map.of("bookingId", UUID.randomUUID().toString()));

    assertThat(kept()).isZero();
  }

  private Answer ask(String key, String title) {
    return api.postOnce(key, "/api/bookings", request(title));
  }

  private Map<String, String> request(String title) {
    return Map.of(
        "host", tutor.email(),
        "startsAt", START.toString(),
        "endsAt", START.plusSeconds(3000).toString(),
        "title", title);
  }

  private long bookings() {
    return count("select count(*) from booking where guest_id = ?");
  }

  private long kept() {
    return count("select count(*) from keyed_request where person_id = ?");
  }

  private long count(String sql) {
    return database.sql(sql).param(student.id().value()).query(Long.class).single();
  }
}
