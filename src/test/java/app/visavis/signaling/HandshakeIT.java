package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a socket, and what the door says to the first hello. */
class HandshakeIT extends WithSockets {
  @Test
  void without_a_cookie_there_is_no_socket() {
    assertThat(Socket.refusal(() -> Socket.open(new Api(port), port, lesson))).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "http://localhost:1", "null", ""})
  void another_origin_gets_no_socket(String origin) {
    var api = as(tutor);
    assertThat(Socket.refusal(() -> Socket.open(api, port, lesson.toString(), origin, "visavis.1")))
        .isEqualTo(403);
  }

  @Test
  void the_subprotocol_and_a_true_id_are_needed() {
    var api = as(tutor);
    var origin = "http://localhost:" + port;
    assertThat(Socket.refusal(() -> Socket.open(api, port, lesson.toString(), origin, "")))
        .isEqualTo(400);
    assertThat(Socket.refusal(() -> Socket.open(api, port, "1-1-1-1-1", origin, "visavis.1")))
        .isEqualTo(404);
  }

  @Test
  void a_stranger_s_booking_looks_like_one_that_is_not_there() {
    var stranger = someone.who(Role.STUDENT);
    var theirs = page(stranger, lesson).say(hello("x"));
    var nobodys = page(stranger, BookingId.random()).say(hello("x"));
    var refusal = theirs.hear("refused");

    assertThat(refusal.path("code").asString()).isEqualTo("not-found");
    assertThat(nobodys.hear("refused").propertyNames()).isEqualTo(refusal.propertyNames());
    assertThat(theirs.closed()).isEqualTo(4003);
    assertThat(nobodys.closed()).isEqualTo(4003);
  }

  @Test
  void too_early_says_when_it_opens() {
    var start = clock.instant().plus(Duration.ofDays(1));
    var early = page(tutor, someone.booking(tutor, student, start, LESSON)).say(hello("x"));
    var refusal = early.hear("refused");

    assertThat(refusal.path("code").asString()).isEqualTo("too-early");
    assertThat(instant(refusal, "opensAt")).isEqualTo(start.minus(Duration.ofMinutes(15)));
    assertThat(early.closed()).isEqualTo(4003);
  }

  @Test
  void over_says_when_it_closed() {
    var start = clock.instant().minus(Duration.ofDays(1));
    var late = page(tutor, someone.booking(tutor, student, start, LESSON)).say(hello("x"));
    var refusal = late.hear("refused");

    assertThat(refusal.path("code").asString()).isEqualTo("over");
    assertThat(instant(refusal, "closedAt")).isEqualTo(start.plus(LESSON).plus(GRACE));
    assertThat(late.closed()).isEqualTo(4003);
  }
}
