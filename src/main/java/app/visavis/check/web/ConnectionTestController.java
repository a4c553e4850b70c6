package app.visavis.check.web;

import app.visavis.account.SignedIn;
import app.visavis.check.ConnectionTests;
import app.visavis.check.ConnectionTests.Loan;
import app.visavis.common.Problem;
import app.visavis.common.Secret;
import app.visavis.media.MediaGrant.IceServer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page's connection test needs from the server. */
@RestController
class ConnectionTestController {
  private final ConnectionTests tests;

  ConnectionTestController(ConnectionTests tests) {
    this.tests = tests;
  }

  /**
   * @param network what sessions run over: {@code agora} or {@code direct}
   */
  record TestAnswer(String network, List<ServerAnswer> iceServers, Instant expiresAt) {
    static TestAnswer of(Loan.Lent loan) {
      return new TestAnswer(
          loan.network().name().toLowerCase(Locale.ROOT),
          loan.servers().iceServers().stream().map(ServerAnswer::of).toList(),
          loan.servers().expiresAt());
    }
  }

  /** One entry of RTCConfiguration.iceServers (W3C WebRTC, 4.2.2). */
  record ServerAnswer(List<String> urls, @Nullable String username, @Nullable String credential) {
    static ServerAnswer of(IceServer server) {
      var credential = server.credential();
      return new ServerAnswer(server.urls(), server.username(), revealed(credential));
    }

    private static @Nullable String revealed(@Nullable Secret credential) {
      return credential == null ? null : credential.reveal();
    }

    /** Records print their parts, and this one must not reach a log. */
    @Override
    public String toString() {
      return "ServerAnswer[urls=" + urls + "]";
    }
  }

  @PostMapping("/api/connection-test")
  TestAnswer begin(@AuthenticationPrincipal SignedIn who, HttpServletResponse response) {
    return switch (tests.begin(who.id())) {
      case Loan.Lent loan -> TestAnswer.of(loan);
      case Loan.TooOften(var patience) -> throw tooOften(patience, response);
    };
  }

  private static Problem tooOften(Duration patience, HttpServletResponse response) {
    response.setHeader("Retry-After", Long.toString(patience.plusSeconds(1).toSeconds()));
    return Problem.of(
        HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many tests. Wait a little.");
  }
}
