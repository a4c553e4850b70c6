package app.visavis.common;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Leaves a round out while the one before is still at work. For rounds at a fixed rate that may
 * wait for something outside: those with a fixed delay all share one thread.
 */
public final class OneAtATime {
  private final AtomicBoolean busy = new AtomicBoolean();

  public void run(Runnable round) {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      round.run();
    } finally {
      busy.set(false);
    }
  }
}
