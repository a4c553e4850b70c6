package app.visavis.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.common.InvalidSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.mock.env.MockEnvironment;

class ErrorReportsTest {
  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private HttpServer tracker;

  @BeforeEach
  void start() throws IOException {
    tracker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    tracker.createContext("/", this::receive);
    tracker.start();
  }

  @AfterEach
  void stop() {
    tracker.stop(0);
  }

  @Test
  void an_error_is_reported_with_its_request_and_what_is_less_is_not() throws Exception {
    var reports = new ErrorReports(environment(dsn()));
    try (var _ = MDC.putCloseable("requestId", "request-7")) {
      var log = LoggerFactory.getLogger("app.visavis.somewhere");
      log.warn("only a warning about clara@visavis.example");
      // Not every library keeps what it tells apart from the words around it.
      log.error("it broke for tara@visavis.example", new IllegalStateException("the reason"));
    }
    var report = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    reports.end();
    assertThat(report)
        .contains("it broke", "the reason", "request-7")
        .doesNotContain("@visavis.example", InetAddress.getLocalHost().getHostName() + "\"");
  }

  @Test
  void what_an_error_says_of_people_addresses_and_tokens_stays_in_the_house() throws Exception {
    var reports = new ErrorReports(environment(dsn()));
    var secrets =
        List.of(
            "clara@visavis.example",
            "203.0.113.7",
            "https://visavis.example/session/x?token=abc",
            "5b6f3c1e-3f0e-4b43-9c52-0f2a9d8b7c11",
            "007eJxTYBBbsMMnKq7p9Hf");
    var all = String.join(" ", secrets);
    var cause = new IllegalArgumentException("the cause " + all);
    try (var _ = MDC.putCloseable("person", "clara@visavis.example")) {
      LoggerFactory.getLogger("app.visavis.somewhere")
          .error("it broke for {}", all, new IllegalStateException("the reason " + all, cause));
    }
    var report = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    reports.end();
    assertThat(report)
        .contains("it broke for", "the reason", "the cause")
        .doesNotContain(secrets)
        .doesNotContain("visavis.example");
  }

  @Test
  void without_an_address_nothing_is_reported() {
    var reports = new ErrorReports(environment(""));
    LoggerFactory.getLogger("app.visavis.somewhere").error("it broke");
    reports.end();
    assertThat(received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "https://sentry.example/1", "https://key@sentry.example/", "::"})
  void what_is_no_address_is_a_fault_that_does_not_show_it(String dsn) {
    assertThatThrownBy(() -> SentrySettings.from(environment(dsn)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageStartingWith("SENTRY_DSN")
        .hasMessageNotContaining(dsn + " ");
  }

  private String dsn() {
    return "http://key@127.0.0.1:" + tracker.getAddress().getPort() + "/1";
  }

  private static MockEnvironment environment(String dsn) {
    return new MockEnvironment().withProperty("SENTRY_DSN", dsn);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange;
        var body = new GZIPInputStream(exchange.getRequestBody())) {
      received.add(new String(body.readAllBytes(), UTF_8));
      exchange.sendResponseHeaders(200, -1);
    }
  }
}
