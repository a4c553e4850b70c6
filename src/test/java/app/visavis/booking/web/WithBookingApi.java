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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A tutor and a student who book over HTTP. */
@VisavisTest
abstract class WithBookingApi {
  static final Duration HOUR = Duration.ofHours(1);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  Person tutor;
  Person student;
  Api asTutor;
  Api asStudent;

  @BeforeEach
  void a_tutor_and_a_student() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    asTutor = api(tutor);
    asStudent = api(student);
  }

  String confirmed() {
    return path(book(asTutor, Map.of("guest", student.email())));
  }

  static String path(Api.Answer answer) {
    assertThat(answer.status()).isEqualTo(201);
    return "/api/bookings/" + answer.body().path("id").asString();
  }

  Api.Answer book(Api api, Map<String, String> fields) {
    return api.post("/api/bookings", body(fields, clock.instant().plus(Duration.ofHours(3)), HOUR));
  }

  static Map<String, String> body(Map<String, String> fields, Instant start, Duration length) {
    var body = new HashMap<>(fields);
    body.putAll(time(start, length));
    return body;
  }

  static Map<String, String> time(Instant start, Duration length) {
    return Map.of("startsAt", start.toString(), "endsAt", start.plus(length).toString());
  }

  static String fieldAtFault(Api.Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-request");
    return answer.body().path("field").asString();
  }

  static Instant instant(JsonNode node, String name) {
    return Instant.parse(node.path(name).asString());
  }

  Api api(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
