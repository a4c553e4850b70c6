package app.visavis.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what happened to a key within the last while. Remembers a bounded number of keys; the ones
 * not heard of for the longest time go first.
 */
public final class SlidingWindow {
  private final int limit;
  private final Duration length;
  private final int capacity;
  private final Clock clock;
  private final Map<String, Deque<Instant>> counted = new LinkedHashMap<>(16, 0.75f, true);

  public SlidingWindow(int limit, Duration length, int capacity, Clock clock) {
    this.limit = limit;
    this.length = length;
    this.capacity = capacity;
    this.clock = clock;
  }

  /** How long until the key may try again; empty when it may now. */
  public synchronized Optional<Duration> wait(String key) {
    var times = counted.get(key);
    if (times == null) {
      return Optional.empty();
    }
    var now = clock.instant();
    while (!times.isEmpty() && !times.getFirst().plus(length).isAfter(now)) {
      times.removeFirst();
    }
    return times.size() < limit
        ? Optional.empty()
        : Optional.of(Duration.between(now, times.getFirst().plus(length)));
  }

  /** Counts one more unless there were enough already: then says how long until the next. */
  public synchronized Optional<Duration> take(String key) {
    var wait = wait(key);
    if (wait.isEmpty()) {
      count(key);
    }
    return wait;
  }

  public synchronized void count(String key) {
    var times = counted.computeIfAbsent(key, unused -> new ArrayDeque<>());
    times.addLast(clock.instant());
    if (times.size() > limit) {
      times.removeFirst();
    }
    if (counted.size() > capacity) {
      counted.remove(counted.keySet().iterator().next());
    }
  }

  public synchronized void forget(String key) {
    counted.remove(key);
  }
}
