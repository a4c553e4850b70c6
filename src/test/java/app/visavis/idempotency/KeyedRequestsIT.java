package app.visavis.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.common.PersonId;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts that fail, and attempts that are never heard of again. */
@VisavisTest
class KeyedRequestsIT {
  private static final KeptAnswer DONE = new KeptAnswer(201, "application/json", null, utf8("{}"));

  @Autowired KeyedRequests requests;
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;

  private PersonId person;
  private KeyedRequest request;

  @BeforeEach
  void somebody_asks() {
    person = someone.who(Role.STUDENT).id();
    request = new KeyedRequest(person, UUID.randomUUID().toString(), "/api/x", utf8("body"));
  }

  @Test
  void a_second_attempt_waits_for_the_first_and_repeats_its_answer() {
    var first = acting();
    assertThat(requests.turn(request)).isEqualTo(new Turn.Wait());

    requests.keep(first, DONE);

    assertThat(requests.turn(request))
        .isInstanceOfSatisfying(
            Turn.Repeat.class,
            repeat -> assertThat(repeat.answer()).usingRecursiveComparison().isEqualTo(DONE));
  }

  @Test
  void a_failed_attempt_leaves_the_next_one_to_act() {
    requests.giveUp(acting());

    assertThat(requests.turn(request)).isInstanceOf(Turn.Act.class);
  }

  @Test
  void an_attempt_whose_server_died_is_not_waited_for_for_ever() {
    var died = acting();
    clock.advance(Duration.ofMinutes(2));
    var next = acting();

    requests.keep(died, DONE);

    assertThat(requests.turn(request)).as("the late answer").isEqualTo(new Turn.Wait());
    requests.keep(next, DONE);
    assertThat(requests.turn(request)).isInstanceOf(Turn.Repeat.class);
  }

  @Test
  void neither_key_nor_body_can_be_read_from_the_table() {
    acting();

    var row =
        database
            .sql("select keyed_request::text from keyed_request where person_id = ?")
            .param(person.value())
            .query(String.class)
            .single();
    assertThat(row).doesNotContain(request.key(), hex(request.key()), hex("body"));
  }

  @Test
  void the_sweep_removes_what_is_a_day_old() {
    requests.keep(acting(), DONE);
    clock.advance(Duration.ofDays(1).minusSeconds(1));
    requests.sweep();
    assertThat(kept()).isEqualTo(1);

    clock.advance(Duration.ofSeconds(1));
    requests.sweep();
    assertThat(kept()).isZero();
  }

  private Turn.Act acting() {
    return (Turn.Act) requests.turn(request);
  }

  private long kept() {
    return database
        .sql("select count(*) from keyed_request where person_id = ?")
        .param(person.value())
        .query(Long.class)
        .single();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
