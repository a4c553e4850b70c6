package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.account.password.QuickPasswords;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VisavisTest
class SignInIT {
  private static final int MANY = 50;

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired JdbcClient database;
  @Autowired MovableClock clock;

  @Test
  void a_person_signs_in_whatever_the_case_of_the_address_and_is_recognised() {
    var tutor = someone.who(Role.TUTOR);
    var api = new Api(port).signIn(tutor.email().toUpperCase(Locale.ROOT), Someone.PASSWORD);
    var me = api.get("/api/me");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.body().path("id").asString()).isEqualTo(tutor.id().toString());
    assertThat(me.body().path("role").asString()).isEqualTo("TUTOR");
    assertThat(me.body().path("timeZone").asString()).isEqualTo("Europe/Berlin");
  }

  @Test
  void a_wrong_password_an_unknown_address_and_a_disabled_account_look_the_same() {
    var disabled = someone.who(Role.CLIENT);
    disable(disabled);
    var answers =
        List.of(
            login(someone.who(Role.CLIENT).email(), "wrong password"),
            login("nobody-" + UUID.randomUUID() + "@test.example", Someone.PASSWORD),
            login(disabled.email(), Someone.PASSWORD));
    assertThat(answers).extracting(Api.Answer::status).containsOnly(401);
    assertThat(answers).extracting(Api.Answer::code).containsOnly("wrong-credentials");
    assertThat(answers)
        .extracting(it -> it.body().path("detail").asString(""))
        .containsOnly("E-mail address or password is wrong.");
  }

  @Test
  void an_address_that_no_database_can_hold_is_nobodys() {
    assertThat(login("a\u0000b@test.example", Someone.PASSWORD).code())
        .isEqualTo("wrong-credentials");
  }

  @Test
  void guessing_is_stopped_and_then_the_right_password_is_refused_too() {
    var person = someone.who(Role.CLIENT);
    for (var attempt = 0; attempt < Throttle.PER_ACCOUNT_AND_ADDRESS; attempt++) {
      assertThat(login(person.email(), "guess " + attempt).status()).isEqualTo(401);
    }
    var refused = login(person.email(), Someone.PASSWORD);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.raw().headers().firstValueAsLong("Retry-After").orElse(0))
        .isBetween(1L, Throttle.WINDOW.toSeconds() + 1);
    clock.advance(Throttle.WINDOW);
    assertThat(login(person.email(), Someone.PASSWORD).status()).isEqualTo(204);
  }

  @Test
  void many_sign_ins_at_once_all_succeed_with_sessions_of_their_own() throws Exception {
    var person = someone.who(Role.STUDENT);
    new Api(port).signIn(person.email(), Someone.PASSWORD);
    var tasks = new ArrayList<Callable<String>>();
    for (var task = 0; task < MANY; task++) {
      tasks.add(() -> new Api(port).signIn(person.email(), Someone.PASSWORD).cookie("visavis"));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sessions = new ArrayList<String>();
      for (var done : threads.invokeAll(tasks)) {
        sessions.add(done.get());
      }
      assertThat(sessions).doesNotHaveDuplicates().doesNotContain("").hasSize(MANY);
    }
  }

  @Test
  void a_weak_hash_is_replaced_on_the_way_in() {
    var person = someone.who(Role.CLIENT);
    var weaker = QuickPasswords.argon2(QuickPasswords.MEMORY / 2).encode(Someone.PASSWORD);
    setHash(person, "{argon2}" + weaker);
    new Api(port).signIn(person.email(), Someone.PASSWORD);
    assertThat(hash(person)).contains("m=" + QuickPasswords.MEMORY + ",");
    new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  @Test
  void a_session_begins_with_a_new_id_and_the_old_one_is_worth_nothing() {
    var person = someone.who(Role.CLIENT);
    var api = new Api(port).signIn(person.email(), Someone.PASSWORD);
    var before = api.cookie("visavis");
    api.signIn(person.email(), Someone.PASSWORD);
    assertThat(api.cookie("visavis")).isNotEqualTo(before).hasSizeGreaterThan(40);
    assertThat(with(before).status()).isEqualTo(401);
    assertThat(with("chosen-by-somebody-else").status()).isEqualTo(401);
  }

  @Test
  void signing_out_ends_the_session_on_the_server() {
    var api = signedIn();
    var session = api.cookie("visavis");
    assertThat(with(session).status()).isEqualTo(200);
    assertThat(api.post("/api/logout", Map.of()).status()).isEqualTo(204);
    assertThat(api.get("/api/me").code()).isEqualTo("not-signed-in");
    assertThat(with(session).status()).isEqualTo(401);
    assertThat(rows(session)).isZero();
  }

  @Test
  void a_session_ends_after_twelve_hours_however_busy() {
    var api = signedIn();
    clock.advance(SessionSecurityContext.ABSOLUTE_LIMIT.minusSeconds(1));
    assertThat(api.get("/api/me").status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(api.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void a_session_ends_after_two_hours_without_a_request() {
    var api = signedIn();
    var session = api.cookie("visavis");
    assertThat(idle(session)).isEqualTo(Duration.ofHours(2));
    setLastAccess(session, lastAccess(session) - Duration.ofHours(2).toMillis() - 1);
    assertThat(api.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void a_request_keeps_the_session_alive_and_is_written_once_a_minute() {
    var api = signedIn();
    var session = api.cookie("visavis");
    var begun = lastAccess(session);
    api.get("/api/me");
    assertThat(lastAccess(session)).isEqualTo(begun);
    setLastAccess(session, begun - Duration.ofMinutes(1).toMillis());
    api.get("/api/me");
    assertThat(lastAccess(session)).isGreaterThanOrEqualTo(begun);
  }

  @Test
  void the_session_holds_who_it_is_in_plain_words_and_nothing_else() {
    var api = signedIn();
    var names =
        database
            .sql(
                """
                select attribute_name from spring_session_attributes
                  join spring_session on primary_id = session_primary_id
                 where session_id = :id
                """)
            .param("id", api.cookie("visavis"))
            .query(String.class)
            .list();
    assertThat(names).hasSize(3).noneMatch(name -> name.contains("SECURITY"));
  }

  @Test
  void passers_by_get_no_session() {
    var api = new Api(port);
    api.get("/login");
    api.get("/tutor/bookings");
    assertThat(api.cookie("visavis")).isEmpty();
  }

  @Test
  void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
    var person = someone.who(Role.CLIENT);
    var answer = login(person.email(), Someone.PASSWORD);
    assertThat(answer.raw().headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("visavis=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Domain", "Max-Age"));
  }

  @Test
  void a_missing_field_is_named() {
    var answer = new Api(port).post("/api/login", Map.of("email", "a@b.example"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-request");
    assertThat(answer.body().path("field").asString()).isEqualTo("password");
  }

  private Api signedIn() {
    return new Api(port).signIn(someone.who(Role.CLIENT).email(), Someone.PASSWORD);
  }

  private Api.Answer login(String email, String password) {
    return new Api(port).post("/api/login", Map.of("email", email, "password", password));
  }

  private Api.Answer with(String session) {
    var api = new Api(port);
    return api.send(api.request("/api/me").header("Cookie", "visavis=" + session).GET());
  }

  private void disable(Person person) {
    database
        .sql("update person set disabled_at = :now where id = :id")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", person.id().value())
        .update();
  }

  private String hash(Person person) {
    return database
        .sql("select password_hash from person where id = :id")
        .param("id", person.id().value())
        .query(String.class)
        .single();
  }

  private void setHash(Person person, String hash) {
    database
        .sql("update person set password_hash = :hash where id = :id")
        .param("hash", hash)
        .param("id", person.id().value())
        .update();
  }

  private int rows(String session) {
    return database
        .sql("select count(*) from spring_session where session_id = :id")
        .param("id", session)
        .query(Integer.class)
        .single();
  }

  private long lastAccess(String session) {
    return database
        .sql("select last_access_time from spring_session where session_id = :id")
        .param("id", session)
        .query(Long.class)
        .single();
  }

  private void setLastAccess(String session, long milliseconds) {
    database
        .sql("update spring_session set last_access_time = :time where session_id = :id")
        .param("time", milliseconds)
        .param("id", session)
        .update();
  }

  private Duration idle(String session) {
    return Duration.ofSeconds(
        database
            .sql("select max_inactive_interval from spring_session where session_id = :id")
            .param("id", session)
            .query(Integer.class)
            .single());
  }
}
