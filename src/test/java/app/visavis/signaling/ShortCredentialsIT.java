package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A direct call of three hours over relay credentials of two minutes. */
@TestPropertySource(
    properties = {
      "TURN_URLS=turn:turn.example:3478",
      "TURN_SECRET=not-a-real-secret",
      "VISAVIS_TOKEN_MINUTES=2"
    })
class ShortCredentialsIT extends WithSockets {
  private static final Duration SESSION = Duration.ofHours(3);
  private static final Duration LIFE = Duration.ofMinutes(2);
  private static final Duration STEP = Duration.ofSeconds(20);

  private Socket host;
  private Socket guest;
  private JsonNode toHost;
  private JsonNode toGuest;

  @BeforeEach
  void both_are_in() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    lesson = someone.booking(tutor, student, clock.instant(), SESSION);
    host = page(tutor, lesson);
    toHost = host.say(hello("host")).hear("welcome");
    host.hear("door");
    guest = page(student, lesson);
    toGuest = guest.say(hello("guest")).hear("welcome");
    host.hear("peer-joined");
  }

  @Test
  void both_hold_good_ones_all_the_time_under_one_id_and_nobody_drops() {
    var ids = new HashSet<String>();
    for (var minute = 0; minute < SESSION.toMinutes(); minute++) {
      assertThat(expiry(toHost)).isEqualTo(clock.instant().plus(LIFE));
      assertThat(expiry(toGuest)).isEqualTo(clock.instant().plus(LIFE));
      ids.add(toHost.path("you").asString() + " " + toGuest.path("you").asString());
      aMinutePasses();
      assertThat(expiry(toHost)).as("until the next ones").isAfter(clock.instant());
      toHost = host.hear("welcome");
      toGuest = guest.hear("welcome");
      bothAreQuiet();
    }
    assertThat(ids).hasSize(1);
  }

  @Test
  void who_lost_the_right_without_a_word_is_out_before_the_last_ones_end() {
    // As another server would write it: this one hears nothing of it.
    database
        .sql("insert into door_decision values (?, ?, 'SENT_OUT', ?)")
        .params(lesson.value(), student.id().value(), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    aMinutePasses();

    assertThat(guest.hear("refused").path("code").asString()).isEqualTo("removed");
    assertThat(guest.closed()).isEqualTo(4003);
    assertThat(expiry(toGuest)).isAfter(clock.instant());
    var heard = host.hearOneOf("welcome", "door", "peer-left");
    while (!heard.has("reason")) {
      heard = host.hearOneOf("welcome", "door", "peer-left");
    }
    assertThat(heard.path("reason").asString()).isEqualTo("removed");
  }

  /** At its end everybody is asked for at the door again; before it nobody says anything. */
  private void aMinutePasses() {
    for (var left = Duration.ofMinutes(1); left.compareTo(STEP) > 0; left = left.minus(STEP)) {
      clock.advance(STEP);
      bothAreQuiet();
    }
    clock.advance(STEP);
    heartbeat.beat();
  }

  private void bothAreQuiet() {
    host.hearsNothingElse();
    guest.hearsNothingElse();
  }

  private static Instant expiry(JsonNode welcome) {
    var user = welcome.at("/iceServers/0/username").asString();
    return Instant.ofEpochSecond(Long.parseLong(user.substring(0, user.indexOf(':'))));
  }
}
