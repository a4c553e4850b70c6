package app.visavis.signaling;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other in the order given, never two at a time and never in the caller's
 * thread: whoever hands in a task may hold a database connection or a socket.
 */
final class InOrder {
  private final Executor threads;
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private boolean running;

  /**
   * @param threads must have one to spare for each task that may wait
   */
  InOrder(Executor threads) {
    this.threads = threads;
  }

  /** The task must not throw. */
  synchronized void run(Runnable task) {
    tasks.add(task);
    if (!running) {
      running = true;
      threads.execute(this::runAll);
    }
  }

  private void runAll() {
    for (var task = next(); task != null; task = next()) {
      task.run();
    }
  }

  private synchronized @Nullable Runnable next() {
    var task = tasks.poll();
    running = task != null;
    return task;
  }
}
