package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.session.Presence;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.Peer.Departure;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.message.ServerMessage;
import java.time.Instant;
import java.util.List;

/**
 * The live side of one booking: here who comes and who goes. Each method takes one event and says
 * what follows from it. Not safe for several threads: whoever holds a room feeds it one event after
 * the other.
 */
public final class Room {
  private final Members members = new Members();
  private final WaitingList waiting = new WaitingList();
  private final OtherTabs elsewhere = new OtherTabs();
  private final Census census = new Census(members, waiting, elsewhere);

  private final Effects effects = new Effects();
  private final Seating seating = new Seating(members, elsewhere, effects);
  private final Doorbell doorbell = new Doorbell(members, waiting, effects);
  private final WaitingRoom waitingRoom = new WaitingRoom(waiting, doorbell, effects);
  private final Call call = new Call(members, seating, effects);
  private final Exit exit = new Exit(members, waiting, elsewhere, census, seating, effects);
  private final Entrance entrance =
      new Entrance(members, waiting, waitingRoom, seating, doorbell, exit, effects);

  public Census census() {
    return census;
  }

  public Call call() {
    return call;
  }

  public WaitingRoom waitingRoom() {
    return waitingRoom;
  }

  /** A hello, with what the session says to it. */
  public List<Effect> enter(Caller caller, Answer answer, Instant now) {
    unplace(caller.line(), now);
    entrance.enter(caller, answer, now);
    return doorbell.settled(now);
  }

  /** What the session says now to somebody who is here already. */
  public List<Effect> review(PersonId person, Answer answer, Instant now) {
    entrance.review(person, answer, now);
    return doorbell.settled(now);
  }

  public List<Effect> end(ServerMessage.Ended message) {
    exit.endForAll(message);
    return doorbell.settled(message.endedAt());
  }

  public List<Effect> leave(Line line, Instant now) {
    var page = members.on(line);
    if (page != null) {
      seating.leave(page, Departure.LEFT);
    }
    elsewhere.remove(line);
    waiting.leave(line, now);
    effects.close(line, CloseCode.LEFT);
    return doorbell.settled(now);
  }

  /** Wherever the page is, and whatever it says itself. */
  public List<Effect> leave(PersonId person, Instant now) {
    var page = members.of(person);
    if (page != null) {
      seating.leave(page, Departure.LEFT);
      effects.close(page.line(), CloseCode.LEFT);
    }
    return doorbell.settled(now);
  }

  /** The socket is gone; the page may come back. */
  public List<Effect> drop(Line line, Drop drop, Instant now) {
    var page = members.on(line);
    if (page != null) {
      seating.drop(page, drop, now);
    }
    unplace(line, now);
    return doorbell.settled(now);
  }

  /** The page says that it is being closed: believed only of one's own, which may come back. */
  public List<Effect> close(PersonId person, PeerId id, Instant now) {
    var page = members.named(id);
    if (page != null && page.person().equals(person) && page.line() != null) {
      effects.close(page.line(), CloseCode.GONE);
      seating.drop(page, new Drop(Presence.CLOSED, now), now);
    }
    return doorbell.settled(now);
  }

  public List<Effect> alarm(ServerMessage.Stranger message) {
    doorbell.alarm(message);
    return effects.take();
  }

  /** Gives up on pages that did not come back. */
  public List<Effect> pass(Instant now) {
    members.lostBy(now).forEach(page -> seating.leave(page, Departure.LOST));
    waiting.forgetLost(now);
    return doorbell.settled(now);
  }

  /** A seat of the run before: its page has as long to come back as if it had dropped just now. */
  public void restore(KeptSeat seat, Place place, Instant now) {
    members.put(Page.restored(seat, place, now));
  }

  /** Nobody could come back until now, so everybody's time to do so begins anew. */
  public void excuse(Instant now) {
    members.all().stream()
        .filter(page -> page.line() == null)
        .forEach(page -> members.put(page.dropped(now)));
    waiting.excuse(now);
  }

  private void unplace(Line line, Instant now) {
    waiting.drop(line, now);
    elsewhere.remove(line);
  }
}
