package app.visavis.signaling;

import app.visavis.booking.BookingChanged;
import app.visavis.common.BookingId;
import app.visavis.common.DatabaseAway;
import app.visavis.common.SupportCode;
import app.visavis.session.Attendance.Kept;
import app.visavis.session.GuestLeft;
import app.visavis.session.GuestLetIn;
import app.visavis.session.PageClosed;
import app.visavis.session.PersonReadmitted;
import app.visavis.session.PersonSentOut;
import app.visavis.session.Presence;
import app.visavis.session.RoomLocked;
import app.visavis.session.RoomSettingsChanged;
import app.visavis.session.SessionEnded;
import app.visavis.session.StrangerSeen;
import app.visavis.signaling.message.ClientMessage;
import app.visavis.signaling.message.ClientMessage.Hello;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.message.ServerMessage.Ended;
import app.visavis.signaling.message.ServerMessage.ErrorCode;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.ServerMessage.News;
import app.visavis.signaling.message.ServerMessage.Refused;
import app.visavis.signaling.message.ServerMessage.Stranger;
import app.visavis.signaling.message.ServerMessage.Topic;
import app.visavis.signaling.room.Drop;
import app.visavis.signaling.room.KeptSeat;
import app.visavis.signaling.room.Line;
import app.visavis.signaling.room.Occupant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The rooms in which somebody is. Every event of a room waits its turn in the room's own order, so
 * that none is decided by what another is just changing.
 */
@Component
class Rooms implements RoomNews {
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

  void hear(Sender from, ClientMessage message) {
    here(from.booking(), desk -> hear(desk, from, message));
  }

  /** For good, with a last word to the page. */
  void turnOut(Sender out, Refused word) {
    here(out.booking(), desk -> desk.turnOut(out, word));
  }

  /** In the caller's own thread when the room has nothing else to do: that is most of the time. */
  private void here(BookingId id, Consumer<Desk> event) {
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
    ifOpen(gone.booking(), desk -> desk.drop(gone.line(), drop));
  }

  /**
   * The seats that are kept here.
   *
   * @param lastSign of the page on a line; null when the line is no more
   */
  List<Kept> kept(Function<Line, @Nullable Instant> lastSign) {
    return open.entrySet().stream()
        .flatMap(room ->
            room.getValue().desk.occupants().stream()
                .map(seat -> kept(room.getKey(), seat, lastSign)))
        .toList();
  }

  private static Kept kept(
      BookingId booking, Occupant seat, Function<Line, @Nullable Instant> lastSign) {
    var line = seat.line();
    return new Kept(booking, seat.person(), line == null ? null : lastSign.apply(line));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(BookingChanged event) {
    ifOpen(event.id(), Desk::review);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(GuestLetIn event) {
    ifOpen(event.booking(), Desk::review);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(PersonSentOut event) {
    ifOpen(event.booking(), Desk::review);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(GuestLeft event) {
    ifOpen(event.booking(), desk -> desk.leave(event.person()));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(PersonReadmitted event) {
    ifOpen(event.booking(), Desk::review);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(RoomLocked event) {
    ifOpen(event.booking(), Desk::review);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(RoomSettingsChanged event) {
    event.bookings().forEach(booking -> ifOpen(booking, Desk::review));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(SessionEnded event) {
    var message = new Ended(event.endedAt(), event.durationSeconds(), event.reason());
    ifOpen(event.booking(), desk -> desk.end(message));
  }

  /** Nobody could come back until now. */
  void excuseAll() {
    open.keySet().forEach(booking -> ifOpen(booking, Desk::excuse));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(StrangerSeen event) {
    var message = new Stranger(event.support().value());
    ifOpen(event.booking(), desk -> desk.alarm(message));
  }

  @EventListener
  void on(PageClosed event) {
    var page = new PeerId(event.page());
    ifOpen(event.booking(), desk -> desk.close(event.person(), page));
  }

  /** The rooms before whose doors somebody waits. */
  Map<BookingId, List<Guest>> waiting() {
    return open.entrySet().stream()
        .filter(room -> !room.getValue().desk.waiting().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, room -> room.getValue().desk.waiting()));
  }

  /** In the room's turn, and waits for the answer. Empty when nobody is in that room. */
  <T> Optional<T> ask(BookingId booking, Function<Desk, T> question) {
    var answer = new CompletableFuture<T>();
    return ifOpen(booking, desk -> answer.completeAsync(() -> question.apply(desk), Runnable::run))
        ? Optional.of(answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join())
        : Optional.empty();
  }

  @Override
  public void chat(BookingId booking, long latest) {
    ifOpen(booking, desk -> desk.tellSeated(new News(Topic.CHAT, latest)));
  }

  @Override
  public void board(BookingId booking, long latest) {
    ifOpen(booking, desk -> desk.tellSeated(new News(Topic.BOARD, latest)));
  }

  /**
   * Lets each room do what has become due.
   *
   * @param mayAsk whether the database answers
   */
  void pass(Instant now, boolean mayAsk) {
    open.forEach((booking, room) -> {
      if (!now.isBefore(room.desk.due())) {
        ifOpen(booking, desk -> desk.pass(now, mayAsk));
      }
    });
  }

  private void hear(Desk desk, Sender from, ClientMessage message) {
    try {
      desk.hear(from, message);
    } catch (RuntimeException broken) {
      // Whoever came in goes on; a hello needs its answer, and its page comes back for it.
      if (DatabaseAway.is(broken) && !(message instanceof Hello)) {
        around.complaints().make(from, ErrorCode.UNAVAILABLE, broken.toString());
        return;
      }
      around.outbox().close(from.line(), CloseCode.FAILED);
      desk.drop(from.line(), new Drop(Presence.DROPPED, around.clock().instant()));
      throw broken;
    }
  }

  private OpenRoom opened(BookingId booking) {
    return new OpenRoom(new Desk(booking, around), new InOrder(threads::start));
  }

  private boolean ifOpen(BookingId id, Consumer<Desk> event) {
    var room = open.computeIfPresent(id, (_, found) -> expecting(found));
    if (room != null) {
      room.order.run(() -> run(room, id, event));
    }
    return room != null;
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
