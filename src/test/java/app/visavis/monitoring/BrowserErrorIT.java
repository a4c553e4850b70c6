package app.visavis.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What breaks in a page, on its way over our own server to a tracker. */
@VisavisTest
class BrowserErrorIT {
  private static final String PATH = "/api/browser-errors";
  private static final BlockingQueue<String> RECEIVED = new LinkedBlockingQueue<>();
  private static final List<String> FRAMES = List.of("session-3f2a.js:1:2345");

  @Autowired Someone someone;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void aTracker(DynamicPropertyRegistry settings) throws IOException {
    var tracker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    tracker.createContext("/", BrowserErrorIT::receive);
    tracker.start();
    var dsn = "http://key@127.0.0.1:" + tracker.getAddress().getPort() + "/1";
    settings.add("SENTRY_DSN", () -> dsn);
  }

  @Test
  void what_breaks_in_a_browser_reaches_the_tracker_without_anything_personal() throws Exception {
    var person = someone.who(Role.CLIENT);
    var api = new Api(port).signIn(person.email(), Someone.PASSWORD);
    var message =
        "cannot read https://visavis.example/session/x?token=abc of "
            + person.email()
            + " at 203.0.113.7 with 007eJxTYBBbsMMnKq7p9Hf";
    var answer = api.post(PATH, report("TypeError", message, FRAMES));
    assertThat(answer.status()).isEqualTo(204);

    var report = RECEIVED.poll(30, TimeUnit.SECONDS);
    assertThat(report)
        .contains("TypeError", "cannot read", FRAMES.getFirst())
        .contains(answer.raw().headers().firstValue("X-Request-Id").orElseThrow())
        .doesNotContain(person.email(), person.id().toString(), person.name() + "\"")
        .doesNotContain("visavis.example", "203.0.113.7", "007eJx", "127.0.0.1", "localhost");
  }

  @Test
  void a_report_that_a_page_of_ours_would_not_send_is_refused() {
    var api = new Api(port).signIn(someone.who(Role.CLIENT).email(), Someone.PASSWORD);

    for (var report :
        List.of(
            Map.of(),
            report("not a name!", "", FRAMES),
            report("Error", "x".repeat(301), FRAMES),
            report("Error", "", List.of("https://visavis.example/session/1")),
            report("Error", "", Collections.nCopies(21, FRAMES.getFirst())))) {
      assertThat(api.post(PATH, report).code()).isEqualTo("invalid-request");
    }
  }

  @Test
  void it_is_for_signed_in_people() {
    assertThat(new Api(port).post(PATH, report("Error", "", FRAMES)).code())
        .isEqualTo("not-signed-in");
  }

  private static Map<String, Object> report(String name, String message, List<String> frames) {
    return Map.of("name", name, "message", message, "frames", frames);
  }

  private static void receive(HttpExchange exchange) throws IOException {
    try (exchange;
        var body = new GZIPInputStream(exchange.getRequestBody())) {
      RECEIVED.add(new String(body.readAllBytes(), UTF_8));
      exchange.sendResponseHeaders(200, -1);
    }
  }
}
