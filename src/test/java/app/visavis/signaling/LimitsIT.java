package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a socket that sends what no page sends. */
class LimitsIT extends WithSockets {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{\"type\":\"hello\"",
        "{\"type\":\"unheard-of\"}",
        "{\"type\":\"leave\",\"type\":\"ping\",\"id\":1}",
        "{\"type\":\"ping\",\"id\":1,\"id\":2}",
      })
  void what_is_not_understood_is_answered_and_changes_nothing(String text) {
    var page = page(tutor, lesson).sayText(text);
    var error = page.hear("error");
    assertThat(error.path("code").asString()).isEqualTo("invalid-message");
    assertThat(error.path("support").asString()).matches("V-[0-9A-Z]{6}");
    page.say(hello("host")).hear("welcome");
  }

  @Test
  void the_tenth_of_them_closes_the_socket() {
    var page = page(tutor, lesson);
    for (var i = 0; i < 10; i++) {
      page.sayText("?").hear("error");
    }
    assertThat(page.closed()).isEqualTo(4008);
  }

  @Test
  void a_second_hello_on_one_seat_is_not_understood() {
    var page = page(tutor, lesson).say(hello("host"));
    page.hear("welcome");
    page.hear("door");
    page.say(hello("host"));
    assertThat(page.hear("error").path("code").asString()).isEqualTo("invalid-message");
  }

  @Test
  void a_flood_closes_its_own_socket_only() {
    var call = call();
    for (var i = 0; i < 200; i++) {
      call.guest().say(Map.of("type", "ping", "id", i));
    }
    assertThat(call.guest().closed()).isEqualTo(4029);
    assertThat(call.host().hear("peer-state").at("/peer/presence").asString())
        .isEqualTo("reconnecting");
    call.host().hearsNothingElse();
  }

  @Test
  void too_large_a_message_closes_the_socket() {
    var page = page(tutor, lesson).sayText(" ".repeat(64 * 1024 + 1));
    assertThat(page.closed()).isEqualTo(1009);
  }

  @Test
  void a_reader_who_stops_reading_is_closed_and_holds_up_nobody() {
    var call = call();
    call.guest().freeze();
    var description = Map.of("type", "offer", "sdp", "x".repeat(60_000));
    for (var i = 0; i < 190; i++) {
      call.host()
          .say(
              Map.of(
                  "type",
                  "signal",
                  "to",
                  call.guestId(),
                  "signal",
                  Map.of("description", description)));
    }
    assertThat(call.host().hear("peer-state").at("/peer/presence").asString())
        .isEqualTo("reconnecting");
    call.host().hearsNothingElse();
  }

  @Test
  void a_binary_message_closes_the_socket() {
    assertThat(page(tutor, lesson).sayBinary((byte) 1).closed()).isEqualTo(1003);
  }

  @Test
  void whoever_says_no_hello_within_10_seconds_is_closed() {
    var mute = page(tutor, lesson);
    // Otherwise time may pass before the server has the socket.
    mute.hearsNothingElse();
    pass(Duration.ofSeconds(9), mute);
    pass(Duration.ofSeconds(1));
    assertThat(mute.closed()).isEqualTo(4008);
  }

  @Test
  void one_person_has_ten_sockets_at_most_and_gets_another_when_one_is_closed() {
    var api = as(tutor);
    List<Socket> open = new ArrayList<>();
    for (var i = 0; i < 10; i++) {
      open.add(page(api, lesson));
    }
    assertThat(page(api, lesson).closed()).isEqualTo(4029);
    assertThat(open.getFirst().say(leave()).closed()).isEqualTo(1000);
    page(api, lesson).hearsNothingElse();
  }
}
