package app.visavis.signaling;

import app.visavis.signaling.message.CloseCode;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** One open socket. Whoever writes to it goes on at once; what is written leaves in order. */
final class Wire {
  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

  private final Sender sender;
  private final WebSocketSession session;
  private final Limits limits;
  private final SignalingThreads threads;
  private final InOrder outgoing;
  private final AtomicInteger unsent = new AtomicInteger();
  private final Pulse pulse;
  private final Intake intake;
  private volatile boolean closing;

  Wire(
      Sender sender,
      WebSocketSession session,
      Limits limits,
      SignalingThreads threads,
      Instant now) {
    this.sender = sender;
    this.session = session;
    this.limits = limits;
    this.threads = threads;
    this.outgoing = new InOrder(threads::start);
    this.pulse = new Pulse(limits, now);
    this.intake = new Intake(limits);
  }

  private interface Write {
    void to(WebSocketSession session) throws IOException;
  }

  Sender sender() {
    return sender;
  }

  Pulse pulse() {
    return pulse;
  }

  Intake intake() {
    return intake;
  }

  boolean isClosing() {
    return closing;
  }

  void send(String text) {
    if (closing) {
      return;
    }
    if (unsent.addAndGet(text.length()) > limits.unsentBytes()) {
      closing = true;
      // Not behind the messages that nobody reads.
      threads.start(() -> write(open -> open.close(status(CloseCode.GONE))));
      return;
    }
    outgoing.run(() -> {
      write(open -> open.sendMessage(new TextMessage(text)));
      unsent.addAndGet(-text.length());
    });
  }

  void ping() {
    outgoing.run(() -> write(open -> open.sendMessage(new PingMessage())));
  }

  /** After everything that was sent before; what comes in from now on does not count. */
  void close(CloseCode code) {
    closing = true;
    outgoing.run(() -> write(open -> open.close(status(code))));
  }

  private void write(Write write) {
    try {
      if (session.isOpen()) {
        write.to(session);
      }
    } catch (IOException | IllegalStateException gone) {
      // The container then reports the socket as closed, which is where a loss is dealt with.
      LOG.debug("socket {} took no more", sender.line(), gone);
    }
  }

  private static CloseStatus status(CloseCode code) {
    return new CloseStatus(code.number());
  }
}
