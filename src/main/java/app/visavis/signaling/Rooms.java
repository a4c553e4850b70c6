package app.visavis.signaling;

import app.visavis.common.BookingId;
import app.visavis.common.SupportCode;
import app.visavis.session.Presence;
import app.visavis.signaling.room.Drop;
import app.visavis.signaling.room.KeptSeat;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The rooms in which somebody is. Every event of a room waits its turn in the room's own order, so
 * that none is decided by what another is just changing.
 */
@Component
class Rooms {
  private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
  private static final int PATIENCE_SECONDS = 10;

  private final Map<BookingId, OpenRoom> open = new ConcurrentHashMap<>();
  private final Surroundings around;
  private final SignalingThreads threads;

  Rooms(Surroundings around, SignalingThreads threads) {
    this.around = around;
    this.threads = threads;
  }

  /** Waiting events are counted, so that a room is not closed under one that is on its way. */
  private static final class OpenRoom {
    final Desk desk;
    final InOrder order;
    int waitingEvents;

    OpenRoom(Desk desk, InOrder order) {
      this.desk = desk;
      this.order = order;
    }
  }

  /**
   * Opens the room if need be. In the caller's own thread when the room has nothing else to do:
   * that is most of the time.
   */
  void here(BookingId id, Consumer<Desk> event) {
    var room =
        open.compute(id, (booking, found) -> expecting(found == null ? opened(booking) : found));
    room.order.runHere(() -> run(room, id, event));
  }

  /** With the seats of an earlier run of the server. */
  void reopen(BookingId id, Set<KeptSeat> seats) {
    open.compute(
        id,
        (booking, _) -> {
          var room = expecting(opened(booking));
          // Before anybody who comes now.
          room.order.run(() -> run(room, id, desk -> desk.restore(seats)));
          return room;
        });
  }

  void drop(Sender gone, Instant seenAt) {
    var drop = new Drop(Presence.DROPPED, seenAt);
    happen(gone.booking(), (room, now) -> room.drop(gone.line(), drop, now));
  }

  /** False when nobody is in that room. */
  boolean ifOpen(BookingId id, Consumer<Desk> event) {
    var room = open.computeIfPresent(id, (_, found) -> expecting(found));
    if (room != null) {
      room.order.run(() -> run(room, id, event));
    }
    return room != null;
  }

  /** In a room in which somebody is. */
  void happen(BookingId id, RoomEvent event) {
    ifOpen(id, desk -> desk.happen(event));
  }

  /** In the room's turn, and waits for the answer. Empty when nobody is in that room. */
  <T> Optional<T> ask(BookingId booking, Function<Desk, T> question) {
    var answer = new CompletableFuture<T>();
    return ifOpen(booking, desk -> answer.completeAsync(() -> question.apply(desk), Runnable::run))
        ? Optional.of(answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join())
        : Optional.empty();
  }

  /** Out of any turn: for what a desk lets other threads see. */
  Stream<Desk> desks() {
    return open.values().stream().map(room -> room.desk);
  }

  /** Nobody could come back until now. */
  void excuseAll() {
    desks().forEach(desk -> ifOpen(desk.booking(), Desk::excuse));
  }

  /**
   * Lets each room do what has become due.
   *
   * @param mayAsk whether the database answers
   */
  void pass(Instant now, boolean mayAsk) {
    desks()
        .filter(desk -> !now.isBefore(desk.due()))
        .forEach(desk -> ifOpen(desk.booking(), due -> due.pass(now, mayAsk)));
  }

  private OpenRoom opened(BookingId booking) {
    return new OpenRoom(new Desk(booking, around), new InOrder(threads::start));
  }

  private static OpenRoom expecting(OpenRoom room) {
    room.waitingEvents++;
    return room;
  }

  private void run(OpenRoom room, BookingId booking, Consumer<Desk> event) {
    try {
      event.accept(room.desk);
    } catch (RuntimeException broken) {
      LOG.error("{} in the room of booking {}", SupportCode.random(), booking, broken);
    }
    open.computeIfPresent(
        booking, (_, same) -> --same.waitingEvents == 0 && same.desk.isEmpty() ? null : same);
  }
}
