package app.visavis.signaling;

import org.springframework.stereotype.Component;

/**
 * One for each room and socket with work to do, as each may wait for the network. No {@code
 * Executor}: a bean of that type would take the place of the framework's own.
 */
@Component
class SignalingThreads {
  private final Thread.Builder threads = Thread.ofVirtual().name("signaling-", 0);

  void start(Runnable work) {
    threads.start(work);
  }
}
