package app.visavis.signaling;

import app.visavis.signaling.message.CloseCode;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** One open socket. Whoever writes to it goes on at once; what is written leaves in order. */
final class Wire {
  /** In characters: a few messages under way are nothing unusual. */
  private static final int BEHIND = 16 * 1024;

  private final Sender sender;
  private final TomcatSession session;
  private final Limits limits;
  private final SignalingThreads threads;
  private final Outflow outgoing = new Outflow();
  private final AtomicInteger unsent = new AtomicInteger();
  private final Pulse pulse;
  private final Intake intake;
  private volatile boolean closing;

  Wire(Sender sender, TomcatSession session, Limits limits, SignalingThreads threads, Instant now) {
    this.sender = sender;
    this.session = session;
    this.limits = limits;
    this.threads = threads;
    this.pulse = new Pulse(limits, now);
    this.intake = new Intake(limits);
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

  /** Whether its reader takes what is sent more slowly than it comes. */
  boolean isBehind() {
    return unsent.get() > BEHIND;
  }

  void send(String text) {
    if (closing) {
      return;
    }
    if (unsent.addAndGet(text.length()) > limits.unsentBytes()) {
      closing = true;
      // Not behind the messages that nobody reads.
      threads.start(() -> session.close(CloseCode.GONE));
      return;
    }
    outgoing.add(ended ->
        session.send(
            text,
            () -> {
              unsent.addAndGet(-text.length());
              ended.run();
            }));
  }

  void ping() {
    outgoing.add(waiting(session::ping));
  }

  /** After everything that was sent before; what comes in from now on does not count. */
  void close(CloseCode code) {
    closing = true;
    outgoing.add(waiting(() -> session.close(code)));
  }

  private Outflow.Work waiting(Runnable write) {
    return ended ->
        threads.start(() -> {
          write.run();
          ended.run();
        });
  }
}
