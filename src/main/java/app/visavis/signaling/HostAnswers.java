package app.visavis.signaling;

import app.visavis.common.PersonId;
import app.visavis.session.SessionEvent.Kind;
import app.visavis.signaling.message.WaitingId;
import app.visavis.signaling.message.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a host answers those who wait, from the room or from a dashboard. Each is false when that
 * wait is over.
 */
@Component
class HostAnswers {
  private final Reception reception;

  HostAnswers(Reception reception) {
    this.reception = reception;
  }

  /** The news reaches the room as the event that tells everybody. */
  boolean admit(Desk desk, PersonId host, WaitingId waiting) {
    return desk.room()
        .waitingRoom()
        .guest(waiting)
        .filter(guest -> reception.letIn(desk.booking(), host, guest))
        .isPresent();
  }

  boolean decline(Desk desk, WaitingId waiting, @Nullable Words words) {
    var guest = desk.room().waitingRoom().guest(waiting);
    guest.ifPresent(person -> desk.note(person, Kind.DECLINED));
    desk.happen((room, now) -> room.waitingRoom().decline(waiting, words, now));
    return guest.isPresent();
  }

  boolean tell(Desk desk, WaitingId waiting, Words words) {
    var guest = desk.room().waitingRoom().guest(waiting);
    guest.ifPresent(person -> desk.note(person, Kind.MESSAGED));
    desk.happen((room, now) -> room.waitingRoom().tell(waiting, words, now));
    return guest.isPresent();
  }
}
