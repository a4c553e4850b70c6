package app.visavis.signaling;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs tasks one after the other in the order given, never two at a time. */
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

  /** Never in the caller's thread, which may hold a database connection. Must not throw. */
  void run(Runnable task) {
    if (add(task)) {
      threads.execute(this::runAll);
    }
  }

  /** In the caller's thread unless another is at it. Must not throw. */
  void runHere(Runnable task) {
    if (add(task)) {
      runAll();
    }
  }

  /** True when nobody is at it. */
  private synchronized boolean add(Runnable task) {
    tasks.add(task);
    var idle = !running;
    running = true;
    return idle;
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
