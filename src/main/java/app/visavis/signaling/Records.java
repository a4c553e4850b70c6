package app.visavis.signaling;

import app.visavis.common.BookingId;
import app.visavis.common.DatabaseAway;
import app.visavis.common.SupportCode;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes down what happens in the rooms, for each room in the order in which it happened. Nobody in
 * a room waits for it: while the database is away the call goes on, and what could not be written
 * is written when it is back.
 */
@Component
class Records {
  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  private final Map<BookingId, Pending> rooms = new ConcurrentHashMap<>();
  private final SignalingThreads threads;

  Records(SignalingThreads threads) {
    this.threads = threads;
  }

  private static final class Pending {
    final Queue<Runnable> writes = new ConcurrentLinkedQueue<>();
    boolean busy;
  }

  /** The write may run more than once: when it is not known whether it went through. */
  void add(BookingId booking, Runnable write) {
    rooms.compute(
        booking,
        (_, room) -> {
          var pending = room == null ? new Pending() : room;
          pending.writes.add(write);
          return started(booking, pending);
        });
  }

  /** Goes on where the database failed. */
  void tryAgain() {
    rooms
        .keySet()
        .forEach(
            booking -> rooms.computeIfPresent(booking, (_, pending) -> started(booking, pending)));
  }

  private Pending started(BookingId booking, Pending pending) {
    if (!pending.busy) {
      pending.busy = true;
      threads.start(() -> writeAll(booking));
    }
    return pending;
  }

  private void writeAll(BookingId booking) {
    for (var write = first(booking); write != null; write = first(booking)) {
      if (!isWritten(booking, write)) {
        rooms.computeIfPresent(booking, (_, pending) -> paused(pending));
        return;
      }
      rooms.computeIfPresent(booking, (_, pending) -> withoutFirst(pending));
    }
  }

  private static Pending paused(Pending pending) {
    pending.busy = false;
    return pending;
  }

  private static Pending withoutFirst(Pending pending) {
    pending.writes.remove();
    return pending;
  }

  /** Null when all is written; the room is forgotten in the same moment. */
  private @Nullable Runnable first(BookingId booking) {
    var pending = rooms.computeIfPresent(booking, (_, room) -> room.writes.isEmpty() ? null : room);
    return pending == null ? null : pending.writes.peek();
  }

  /** Also when it never will be: what the database refuses must not hold up what follows. */
  private static boolean isWritten(BookingId booking, Runnable write) {
    try {
      write.run();
    } catch (RuntimeException failure) {
      if (DatabaseAway.is(failure)) {
        LOG.warn("The record of booking {} waits for the database", booking);
        return false;
      }
      LOG.error("{} in the record of booking {}", SupportCode.random(), booking, failure);
    }
    return true;
  }
}
