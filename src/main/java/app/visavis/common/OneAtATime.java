package app.visavis.common;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Leaves a round out while the one before is still at work. For rounds that may wait for something
 * outside. They all go at a fixed rate: those with a fixed delay would share one thread.
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
