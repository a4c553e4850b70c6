package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.Peer.Departure;
import app.visavis.signaling.message.ServerMessage;

/** The way out for those who do not go by themselves, on all their pages. */
final class Exit {
  private final Members members;
  private final WaitingList waiting;
  private final OtherTabs elsewhere;
  private final Census census;
  private final Seating seating;
  private final Effects effects;

  Exit(
      Members members,
      WaitingList waiting,
      OtherTabs elsewhere,
      Census census,
      Seating seating,
      Effects effects) {
    this.members = members;
    this.waiting = waiting;
    this.elsewhere = elsewhere;
    this.census = census;
    this.seating = seating;
    this.effects = effects;
  }

  void turnOut(PersonId person, ServerMessage.Refused message) {
    var page = members.of(person);
    if (page != null) {
      seating.leave(page, message.saysRemoved() ? Departure.REMOVED : Departure.LEFT);
      effects.sendLast(page.line(), message, CloseCode.REFUSED);
    }
    census
        .bystanders()
        .filter(caller -> caller.person().equals(person))
        .forEach(caller -> dismiss(caller, message, CloseCode.REFUSED));
    waiting.close(person);
  }

  void endForAll(ServerMessage.Ended message) {
    members.all().forEach(page -> seating.end(page, message));
    census.bystanders().forEach(caller -> dismiss(caller, message, CloseCode.ENDED));
    waiting.clear();
  }

  private void dismiss(Caller caller, ServerMessage message, CloseCode code) {
    waiting.close(caller.person());
    elsewhere.remove(caller.line());
    effects.sendLast(caller.line(), message, code);
  }
}
