package app.visavis.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Socket;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What somebody gets who tries out the connection without a booking. */
@VisavisTest
@TestPropertySource(
    properties = {
      "TURN_URLS=stun:stun.example,turn:turn.example:3478?transport=udp",
      "TURN_SECRET=not-a-real-secret"
    })
class ConnectionTestIT {
  private static final String PATH = "/api/connection-test";
  private static final String SAID = "{\"id\":1}";

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Api api;

  @BeforeEach
  void somebody() {
    api = new Api(port).signIn(someone.who(Role.STUDENT).email(), Someone.PASSWORD);
  }

  @Test
  void the_servers_are_lent_for_five_minutes() {
    var answer = api.post(PATH, Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.raw().headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body().path("network").asString()).isEqualTo("direct");
    var turn = answer.body().path("iceServers").path(1);
    assertThat(turn.path("urls").path(0).asString())
        .isEqualTo("turn:turn.example:3478?transport=udp");
    var expiry = Long.parseLong(turn.path("username").asString().split(":")[0]);
    assertThat(Duration.between(clock.instant(), Instant.ofEpochSecond(expiry)))
        .isLessThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(turn.path("credential").asString()).isNotEmpty();
  }

  @Test
  void only_so_often_and_then_again_after_a_while() {
    IntStream.range(0, ConnectionTests.TESTS)
        .forEach(_ -> assertThat(api.post(PATH, Map.of()).status()).isEqualTo(200));
    var refused = api.post(PATH, Map.of());

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("too-many-requests");
    assertThat(refused.raw().headers().firstValueAsLong("Retry-After")).isPresent();
    clock.advance(ConnectionTests.WINDOW);
    assertThat(api.post(PATH, Map.of()).status()).isEqualTo(200);
  }

  @Test
  void a_stranger_gets_no_servers_and_no_socket() {
    var stranger = new Api(port);
    assertThat(stranger.post(PATH, Map.of()).status()).isEqualTo(401);
    assertThat(Socket.refusal(() -> Socket.openCheck(stranger, port, origin()))).isEqualTo(401);
  }

  @Test
  void the_socket_sends_back_what_it_hears() {
    var socket = Socket.openCheck(api, port, origin());
    socket.sayText(SAID);
    assertThat(socket.hears().path("id").asInt()).isEqualTo(1);
  }

  @Test
  void the_socket_is_for_our_own_pages() {
    assertThat(Socket.refusal(() -> Socket.openCheck(api, port, "https://evil.example")))
        .isEqualTo(403);
    assertThat(Socket.refusal(() -> Socket.openCheck(api, port, ""))).isEqualTo(403);
  }

  @Test
  void the_socket_takes_nothing_long_and_no_more_than_it_needs() {
    var tooLong = Socket.openCheck(api, port, origin()).sayText("x".repeat(65));
    assertThat(tooLong.closed()).isEqualTo(1008);
    var tooMuch = Socket.openCheck(api, port, origin());
    IntStream.rangeClosed(0, 20).forEach(_ -> tooMuch.sayText(SAID));
    assertThat(tooMuch.closed()).isEqualTo(1008);
  }

  private String origin() {
    return "http://localhost:" + port;
  }
}
