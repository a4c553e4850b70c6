package app.visavis.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who want something at the same moment. */
public final class Crowd {
  private Crowd() {}

  /** In the order of the numbers, when all are done. */
  public static <T> List<T> atOnce(int size, IntFunction<Callable<T>> work) throws Exception {
    var start = new CountDownLatch(1);
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, size)
              .mapToObj(i ->
                  crowd.submit(() -> {
                    start.await();
                    return work.apply(i).call();
                  }))
              .toList();
      start.countDown();
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
