package app.visavis.check.web;

import app.visavis.account.SignedIn;
import app.visavis.check.ConnectionTests;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Only for people who are signed in, from our own pages, and only so often. */
@Component
class EchoHandshake implements HandshakeInterceptor {
  private final ConnectionTests tests;

  EchoHandshake(ConnectionTests tests) {
    this.tests = tests;
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    var fault = fault(request);
    fault.ifPresent(response::setStatusCode);
    return fault.isEmpty();
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {}

  private Optional<HttpStatus> fault(ServerHttpRequest request) {
    var who = SignedIn.of(request.getPrincipal());
    if (who.isEmpty()) {
      return Optional.of(HttpStatus.UNAUTHORIZED);
    }
    // Spring compares the origin, but lets a request without one pass. Every browser sends it.
    if (request.getHeaders().getOrigin() == null) {
      return Optional.of(HttpStatus.FORBIDDEN);
    }
    return tests.maySocket(who.get().id())
        ? Optional.empty()
        : Optional.of(HttpStatus.TOO_MANY_REQUESTS);
  }
}
