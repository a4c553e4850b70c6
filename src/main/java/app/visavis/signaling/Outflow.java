package app.visavis.signaling;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Starts one piece of work after the other, each when the one before has reported its end. Whoever
 * adds one goes on at once, unless it is the first: that one is started in the caller's thread.
 */
final class Outflow {
  private final Queue<Work> waiting = new ArrayDeque<>();
  private boolean flowing;

  /** Must not throw, must not wait, and must report its end once, from whatever thread. */
  interface Work {
    void start(Runnable ended);
  }

  void add(Work work) {
    synchronized (this) {
      waiting.add(work);
      if (flowing) {
        return;
      }
      flowing = true;
    }
    flow();
  }

  private synchronized @Nullable Work next() {
    var work = waiting.poll();
    flowing = work != null;
    return work;
  }

  /** In a loop: most work ends within its start, and a queue must not become a deep stack. */
  private void flow() {
    var onHere = true;
    for (var work = next(); work != null; work = onHere ? next() : null) {
      var turn = new Turn();
      work.start(() -> {
        if (turn.end()) {
          flow();
        }
      });
      onHere = turn.leave();
    }
  }

  /** Settles who goes on: whoever started the work when it has ended by then, else its end. */
  private static final class Turn {
    private enum State {
      STARTED,
      ENDED,
      LEFT
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.STARTED);

    /** True when the end has to go on. */
    boolean end() {
      return state.getAndSet(State.ENDED) == State.LEFT;
    }

    /** True when the work has ended, and the starter has to go on. */
    boolean leave() {
      return !state.compareAndSet(State.STARTED, State.LEFT);
    }
  }
}
