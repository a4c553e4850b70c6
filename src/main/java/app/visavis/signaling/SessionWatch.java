package app.visavis.signaling;

import app.visavis.booking.BookingChanged;
import app.visavis.session.GuestLeft;
import app.visavis.session.HostDecision;
import app.visavis.session.PageClosed;
import app.visavis.session.RoomSettingsChanged;
import app.visavis.session.SessionEnded;
import app.visavis.session.StrangerSeen;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.message.ServerMessage.Ended;
import app.visavis.signaling.message.ServerMessage.Stranger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has a room follow what happens to its session elsewhere: on another page, or by the clock. */
@Component
class SessionWatch {
  private final Rooms rooms;

  SessionWatch(Rooms rooms) {
    this.rooms = rooms;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(BookingChanged event) {
    rooms.ifOpen(event.id(), Desk::review);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(HostDecision event) {
    rooms.ifOpen(event.booking(), Desk::review);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(RoomSettingsChanged event) {
    event.bookings().forEach(booking -> rooms.ifOpen(booking, Desk::review));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(GuestLeft event) {
    rooms.happen(event.booking(), (room, now) -> room.leave(event.person(), now));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(SessionEnded event) {
    var message = new Ended(event.endedAt(), event.durationSeconds(), event.reason());
    rooms.happen(event.booking(), (room, _) -> room.end(message));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(StrangerSeen event) {
    var message = new Stranger(event.support().value());
    rooms.happen(event.booking(), (room, _) -> room.alarm(message));
  }

  @EventListener
  void on(PageClosed event) {
    var page = new PeerId(event.page());
    rooms.happen(event.booking(), (room, now) -> room.close(event.person(), page, now));
  }
}
