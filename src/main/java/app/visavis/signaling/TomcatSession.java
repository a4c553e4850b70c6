package app.visavis.signaling;

import static java.util.Objects.requireNonNull;

import app.visavis.signaling.message.CloseCode;
import jakarta.websocket.Session;
import java.io.IOException;
import org.apache.tomcat.websocket.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** A socket as Tomcat has it. Nothing here throws: the container reports a lost socket itself. */
final class TomcatSession {
  private static final Logger LOG = LoggerFactory.getLogger(TomcatSession.class);

  private final WebSocketSession session;
  private final Session socket;

  TomcatSession(WebSocketSession session, Limits limits) {
    this.session = session;
    this.socket =
        requireNonNull(((NativeWebSocketSession) session).getNativeSession(Session.class));
    var timeout = limits.sendTimeout().toMillis();
    // Tomcat itself would let a reader that has stopped reading hold a thread for 20 s.
    socket.getUserProperties().put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, timeout);
    socket.getAsyncRemote().setSendTimeout(timeout);
  }

  /** Takes no thread while the network takes its time. */
  void send(String text, Runnable ended) {
    try {
      socket.getAsyncRemote().sendText(text, _ -> ended.run());
    } catch (IllegalStateException gone) {
      LOG.debug("a closed socket took no message", gone);
      ended.run();
    }
  }

  /** May wait for the network. */
  void ping() {
    write(() -> session.sendMessage(new PingMessage()));
  }

  /** May wait for the network. */
  void close(CloseCode code) {
    write(() -> session.close(new CloseStatus(code.number())));
  }

  private interface Write {
    void run() throws IOException;
  }

  private void write(Write write) {
    try {
      if (session.isOpen()) {
        write.run();
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("a socket took no more", gone);
    }
  }
}
