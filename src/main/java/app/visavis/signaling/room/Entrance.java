package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.Peer.Departure;
import java.time.Instant;

/** Where each person belongs by what the session says: a seat, the waiting room, or outside. */
final class Entrance {
  private final Members members;
  private final WaitingList waiting;
  private final WaitingRoom waitingRoom;
  private final Seating seating;
  private final Doorbell doorbell;
  private final Exit exit;
  private final Effects effects;

  Entrance(
      Members members,
      WaitingList waiting,
      WaitingRoom waitingRoom,
      Seating seating,
      Doorbell doorbell,
      Exit exit,
      Effects effects) {
    this.members = members;
    this.waiting = waiting;
    this.waitingRoom = waitingRoom;
    this.seating = seating;
    this.doorbell = doorbell;
    this.exit = exit;
    this.effects = effects;
  }

  void enter(Caller caller, Answer answer, Instant now) {
    switch (answer) {
      case Answer.Seated seated -> {
        doorbell.learn(seated);
        seating.seat(caller, seated.place(), now);
      }
      case Answer.Waiting names -> waitingRoom.come(caller, names, now);
      case Answer.Refused(var message) ->
          effects.sendLast(caller.line(), message, CloseCode.REFUSED);
      case Answer.Ended(var message) -> effects.sendLast(caller.line(), message, CloseCode.ENDED);
    }
  }

  /** For somebody who is here already. */
  void review(PersonId person, Answer answer, Instant now) {
    switch (answer) {
      case Answer.Seated seated -> {
        doorbell.learn(seated);
        keep(person, seated.place(), now);
      }
      case Answer.Waiting names -> sendToTheDoor(person, names, now);
      case Answer.Refused(var message) -> exit.turnOut(person, message);
      case Answer.Ended(var message) -> exit.endForAll(message);
    }
  }

  private void keep(PersonId person, Place place, Instant now) {
    var page = members.of(person);
    if (page != null) {
      seating.refresh(page, place, now);
    }
    waiting.close(person).forEach(caller -> seating.seat(caller, place, now));
  }

  private void sendToTheDoor(PersonId person, Answer.Waiting names, Instant now) {
    var page = members.of(person);
    if (page != null) {
      seating.leave(page, Departure.LEFT);
      page.asCaller().ifPresent(caller -> waitingRoom.come(caller, names, now));
    }
  }
}
