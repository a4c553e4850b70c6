package app.visavis.signaling;

import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.room.Line;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** Between the servlet container's sockets and the rooms; what it lets through is a message. */
@Component
class SignalingHandler implements WebSocketHandler, SubProtocolCapable {
  private static final String WIRE = "wire";

  private final AtomicLong lines = new AtomicLong();
  private final Wires wires;
  private final Rooms rooms;
  private final Interpreter interpreter;
  private final Limits limits;
  private final SignalingThreads threads;
  private final Clock clock;

  SignalingHandler(
      Wires wires,
      Rooms rooms,
      Interpreter interpreter,
      Limits limits,
      SignalingThreads threads,
      Clock clock) {
    this.wires = wires;
    this.rooms = rooms;
    this.interpreter = interpreter;
    this.limits = limits;
    this.threads = threads;
    this.clock = clock;
  }

  @Override
  public List<String> getSubProtocols() {
    return List.of(Handshake.SUBPROTOCOL);
  }

  /** Whole messages would need a buffer for the largest in every socket; see {@link Intake}. */
  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    var sender = Handshake.sender(session, new Line(lines.incrementAndGet()));
    var wire = new Wire(sender, new TomcatSession(session, limits), limits, threads, now());
    session.getAttributes().put(WIRE, wire);
    if (!wires.add(wire)) {
      wire.close(CloseCode.TOO_MUCH);
    }
  }

  @Override
  public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
    var wire = wire(session);
    if (wire == null || wire.isClosing()) {
      return;
    }
    wire.pulse().sign(now());
    switch (message) {
      case TextMessage text -> interpreter.take(wire, text.getPayload(), text.isLast());
      case PongMessage _ -> {}
      default -> wire.close(CloseCode.NOT_TEXT);
    }
  }

  /** The container closes the socket next. */
  @Override
  public void handleTransportError(WebSocketSession session, Throwable fault) {}

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    var wire = wire(session);
    if (wire != null) {
      wires.remove(wire);
      rooms.drop(wire.sender(), now());
    }
  }

  private static @Nullable Wire wire(WebSocketSession session) {
    return (Wire) session.getAttributes().get(WIRE);
  }

  private Instant now() {
    return clock.instant();
  }
}
