package app.visavis.check.web;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * Sends back what it hears, a few times: shows whether a proxy lets sockets through, and how far
 * away the server is.
 */
@Component
class EchoSocket extends TextWebSocketHandler {
  static final int ECHOES = 20;
  static final int LONGEST = 64;
  private static final long SILENCE_MS = 15_000;
  private static final String HEARD = "heard";

  @Override
  public void afterConnectionEstablished(WebSocketSession socket) {
    if (socket instanceof StandardWebSocketSession standard) {
      standard.getNativeSession().setMaxIdleTimeout(SILENCE_MS);
    }
  }

  @Override
  protected void handleTextMessage(WebSocketSession socket, TextMessage message)
      throws IOException {
    var heard = (int) socket.getAttributes().merge(HEARD, 1, (a, b) -> (int) a + (int) b);
    if (heard > ECHOES || message.getPayloadLength() > LONGEST) {
      socket.close(CloseStatus.POLICY_VIOLATION);
    } else {
      socket.sendMessage(message);
    }
  }
}
