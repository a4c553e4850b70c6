package app.visavis.media.agora.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.Secret;
import app.visavis.media.ChannelName;
import app.visavis.media.Uid;
import app.visavis.media.agora.RestSettings;
import app.visavis.testing.AgoraStandIn;
import app.visavis.testing.MovableClock;
import app.visavis.testing.VisavisTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Removals on their way to Agora. The server under test has no account there; this test has. */
@VisavisTest
class BouncerIT {
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired KickRows rows;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private final AgoraStandIn agora = new AgoraStandIn();
  private final ChannelName channel = ChannelName.random();
  private final Uid uid = Uid.random();

  @AfterEach
  void everything_kept_to_the_contract() {
    agora.stop();
    assertThat(agora.faults).isEmpty();
    database.sql("delete from agora_kick").update();
  }

  @Test
  void a_removal_becomes_one_rule_for_one_user_in_one_channel() {
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    clock.advance(Duration.ofSeconds(60));
    workOff();
    workOff();

    assertThat(agora.made).hasSize(1);
    var rule = agora.made.getFirst();
    assertThat(rule.path("cname").asString()).isEqualTo(channel.value());
    assertThat(rule.path("uid").asInt()).isEqualTo(uid.value());
    assertThat(rule.path("time_in_seconds").asLong()).isEqualTo(3540);
  }

  @Test
  void no_rule_is_made_of_a_removal_that_was_rolled_back() {
    transaction.executeWithoutResult(status -> {
      guard().putOut(channel, uid, clock.instant().plus(HOUR));
      status.setRollbackOnly();
    });
    workOff();

    assertThat(agora.calls).isEmpty();
  }

  @Test
  void what_fails_is_tried_again_after_1_3_and_6_seconds_under_both_addresses() {
    agora.fail(500, 503, 429);
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    workOff();
    for (var seconds : List.of(1, 3, 6)) {
      clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
      workOff();
      clock.advance(Duration.ofMillis(1));
      workOff();
    }

    assertThat(agora.calls).containsExactly("0 POST", "1 GET", "0 GET", "1 GET", "1 POST");
    assertThat(agora.made).hasSize(1);
  }

  @Test
  void after_four_tries_it_is_given_up() {
    agora.fail(500, 500, 500, 500);
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    for (var attempt = 0; attempt < 6; attempt++) {
      workOff();
      clock.advance(Duration.ofSeconds(10));
    }

    assertThat(agora.calls).hasSize(4);
    assertThat(state()).isEqualTo("GIVEN_UP");
  }

  @Test
  void wrong_credentials_are_not_tried_again() {
    agora.fail(401);
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    workOff();
    clock.advance(Duration.ofSeconds(10));
    workOff();

    assertThat(agora.calls).hasSize(1);
    assertThat(state()).isEqualTo("GIVEN_UP");
  }

  @Test
  void a_rule_whose_answer_was_lost_is_found_and_not_made_twice() {
    agora.loseAnswer();
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    workOff();
    clock.advance(Duration.ofSeconds(1));
    workOff();

    assertThat(agora.made).hasSize(1);
    assertThat(agora.rules()).hasSize(1);
    assertThat(state()).isEqualTo("DONE");
  }

  @Test
  void what_a_server_had_begun_when_it_was_killed_the_next_one_ends() {
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    var begun = rows.take(clock.instant(), clock.instant().plusSeconds(60)).orElseThrow();
    new KickingRules(rest(), AgoraStandIn.APP).make(begun, clock.instant());
    workOff();
    assertThat(agora.calls).as("within the lease").hasSize(1);
    clock.advance(Duration.ofSeconds(60));
    workOff();

    assertThat(agora.made).hasSize(1);
    assertThat(state()).isEqualTo("DONE");
  }

  @Test
  void a_return_lifts_the_rule() {
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    workOff();
    guard().letBack(channel, uid);
    workOff();

    assertThat(agora.rules()).isEmpty();
    assertThat(agora.calls).containsExactly("0 POST", "1 DELETE");
  }

  @Test
  void a_return_before_anything_was_sent_needs_no_call() {
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    guard().letBack(channel, uid);
    workOff();

    assertThat(agora.calls).isEmpty();
  }

  @Test
  void who_is_removed_again_after_a_return_is_kept_out_again() {
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    workOff();
    guard().letBack(channel, uid);
    workOff();
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    workOff();

    assertThat(agora.made).hasSize(2);
    assertThat(agora.rules()).hasSize(1);
  }

  @Test
  void a_late_lift_of_an_unknown_rule_leaves_a_newer_removal_alone() {
    agora.loseAnswer();
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    workOff();
    guard().letBack(channel, uid);
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    clock.advance(Duration.ofSeconds(1));
    workOff();
    clock.advance(Duration.ofSeconds(60));
    workOff();

    assertThat(agora.made).hasSize(1);
    assertThat(agora.rules()).hasSize(1);
    guard().letBack(channel, uid);
    workOff();
    assertThat(agora.rules()).isEmpty();
  }

  @Test
  void without_a_token_that_is_still_good_there_is_nothing_to_do() {
    guard().putOut(channel, uid, clock.instant().plus(HOUR));
    clock.advance(HOUR);
    workOff();

    assertThat(agora.calls).isEmpty();
    assertThat(state()).isEqualTo("DONE");
  }

  private QueuedGuard guard() {
    return new QueuedGuard(rows, clock);
  }

  private void workOff() {
    new Bouncer(rows, new KickingRules(rest(), AgoraStandIn.APP), clock).workOff();
  }

  private AgoraRest rest() {
    var bases = Stream.of(agora.bases().split(",")).map(URI::create).toList();
    var settings = new RestSettings(AgoraStandIn.CUSTOMER, new Secret(AgoraStandIn.SECRET), bases);
    return new AgoraRest(settings, JsonMapper.shared());
  }

  private String state() {
    return database
        .sql("select state from agora_kick where channel = ? and agora_uid = ?")
        .params(channel.value(), uid.value())
        .query(String.class)
        .single();
  }
}
