package app.visavis.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class PeopleIT {
  private static final String PASSWORD = "a long and quiet evening";

  @LocalServerPort int port;
  @Autowired Someone someone;

  private Api admin;

  @BeforeEach
  void signIn() {
    admin = signedIn(Role.ADMIN);
  }

  @Test
  void an_administrator_adds_a_person_who_can_sign_in() {
    var email = "Mixed.Case-" + UUID.randomUUID() + "@Test.Example";
    var answer = admin.post("/api/people", person(email));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().propertyNames())
        .containsExactlyInAnyOrder("id", "email", "name", "role", "timeZone", "language");
    assertThat(answer.body().path("language").asString()).isEqualTo("en");
    assertThat(answer.body().path("name").asString()).isEqualTo("Ann Other");
    assertThat(answer.body().path("timeZone").asString()).isEqualTo("UTC");
    var me = new Api(port).signIn(email, PASSWORD).get("/api/me").body();
    assertThat(me).isEqualTo(answer.body());
  }

  @Test
  void an_address_has_one_account_whatever_its_case() {
    var email = "twice-" + UUID.randomUUID() + "@test.example";
    admin.post("/api/people", person(email));
    var second = with(person(email.toUpperCase(Locale.ROOT)), "password", "something else");
    var answer = admin.post("/api/people", second);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("email-taken");
    new Api(port).signIn(email, PASSWORD);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMIN"},
      mode = EnumSource.Mode.EXCLUDE)
  void nobody_else_adds_people(Role role) {
    var answer =
        signedIn(role).post("/api/people", person("x-" + UUID.randomUUID() + "@b.example"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("forbidden");
  }

  @Test
  void a_stranger_adds_nobody() {
    assertThat(new Api(port).post("/api/people", person("x@b.example")).code())
        .isEqualTo("not-signed-in");
  }

  @ParameterizedTest
  @CsvSource({
    "email, ''",
    "email, nobody",
    "email, a@b@c.example",
    "email, 'a b@c.example'",
    "email, a@-b.example",
    "name, '   '",
    "name, '\u200b\u2060'",
    "name, 'two\nlines'",
    "role, OWNER",
    "role, tutor",
    "role, ''",
    "timeZone, Mars/Olympus",
    "timeZone, +02:00",
    "timeZone, ''",
    "language, xx",
    "password, short",
    "password, password123"
  })
  void each_bad_field_is_named(String field, String value) {
    refused(field, with(person("x-" + UUID.randomUUID() + "@test.example"), field, value));
  }

  @Test
  void what_is_too_long_is_named() {
    refused("email", person("x".repeat(243) + "@test.example"));
    refused("name", with(person("x@test.example"), "name", "x".repeat(101)));
    refused("password", with(person("x@test.example"), "password", "xy".repeat(65)));
  }

  @Test
  void an_awkward_name_stays_as_it_is() {
    for (var name : new String[] {"Zoë O'Hara-Nuñez", "李小龙", "<b>Bob</b> & Co", "👩‍🏫 Ms T."}) {
      var email = "x-" + UUID.randomUUID() + "@test.example";
      var answer = admin.post("/api/people", with(person(email), "name", " " + name + " "));
      assertThat(answer.body().path("name").asString()).isEqualTo(name);
    }
  }

  private void refused(String field, Map<String, Object> body) {
    var answer = admin.post("/api/people", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-request");
    assertThat(answer.body().path("field").asString()).isEqualTo(field);
  }

  private static Map<String, Object> person(String email) {
    return Map.of("email", email, "name", "Ann Other", "role", "STUDENT", "password", PASSWORD);
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    var changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  private Api signedIn(Role role) {
    return new Api(port).signIn(someone.who(role).email(), Someone.PASSWORD);
  }
}
