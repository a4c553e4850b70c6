package app.visavis.signaling;

import jakarta.websocket.Session;
import org.apache.tomcat.websocket.Constants;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** What can be told to Tomcat only for each socket. */
final class TomcatSession {
  private TomcatSession() {}

  /** Tomcat itself would let a reader that has stopped reading hold a thread for 20 s. */
  static void limit(WebSocketSession session, Limits limits) {
    if (session instanceof NativeWebSocketSession wrapped
        && wrapped.getNativeSession() instanceof Session socket) {
      socket
          .getUserProperties()
          .put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, limits.sendTimeout().toMillis());
    }
  }
}
