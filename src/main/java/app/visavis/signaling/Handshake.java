package app.visavis.signaling;

import static java.util.Objects.requireNonNull;

import app.visavis.account.SignInId;
import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.signaling.room.Line;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Settles who is talking about what, before there is a socket. Whether the person may be there is
 * the door's to say, after hello.
 */
@Component
class Handshake implements HandshakeInterceptor {
  static final String PATH = "/ws/sessions/";
  static final String SUBPROTOCOL = "visavis.1";

  private static final String BOOKING = "booking";
  private static final String PERSON = "person";
  private static final String SIGN_IN = "sign-in";

  static Sender sender(WebSocketSession session, Line line) {
    var settled = session.getAttributes();
    return new Sender(
        line,
        (BookingId) requireNonNull(settled.get(BOOKING)),
        (PersonId) requireNonNull(settled.get(PERSON)),
        (SignInId) requireNonNull(settled.get(SIGN_IN)));
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    var person = SignedIn.of(request.getPrincipal()).map(SignedIn::id);
    var booking = BookingId.parse(request.getURI().getPath().substring(PATH.length()));
    var fault = fault(request, person, booking);
    fault.ifPresent(response::setStatusCode);
    booking.ifPresent(id -> attributes.put(BOOKING, id));
    person.ifPresent(id -> attributes.put(PERSON, id));
    signIn(request).ifPresent(id -> attributes.put(SIGN_IN, id));
    return fault.isEmpty();
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {}

  private static Optional<HttpStatus> fault(
      ServerHttpRequest request, Optional<PersonId> person, Optional<BookingId> booking) {
    if (person.isEmpty()) {
      return Optional.of(HttpStatus.UNAUTHORIZED);
    }
    // Spring compares the origin, but lets a request without one pass. Every browser sends it.
    if (request.getHeaders().getOrigin() == null) {
      return Optional.of(HttpStatus.FORBIDDEN);
    }
    if (!new WebSocketHttpHeaders(request.getHeaders())
        .getSecWebSocketProtocol()
        .contains(SUBPROTOCOL)) {
      return Optional.of(HttpStatus.BAD_REQUEST);
    }
    return booking.isEmpty() ? Optional.of(HttpStatus.NOT_FOUND) : Optional.empty();
  }

  private static Optional<SignInId> signIn(ServerHttpRequest request) {
    return request instanceof ServletServerHttpRequest servlet
        ? Optional.ofNullable(servlet.getServletRequest().getSession(false))
            .map(session -> new SignInId(session.getId()))
        : Optional.empty();
  }
}
