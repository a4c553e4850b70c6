package app.visavis.signaling.room;

import app.visavis.session.Presence;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.Peer;
import app.visavis.signaling.message.Peer.Departure;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.message.ServerMessage.Elsewhere;
import app.visavis.signaling.message.ServerMessage.PeerJoined;
import app.visavis.signaling.message.ServerMessage.PeerLeft;
import app.visavis.signaling.message.ServerMessage.PeerState;
import app.visavis.signaling.message.ServerMessage.Replaced;
import app.visavis.signaling.message.ServerMessage.Welcome;
import java.time.Instant;
import java.util.List;

/** How pages come to their seats and leave them, and how the others hear of it: each once. */
final class Seating {
  private final Members members;
  private final OtherTabs elsewhere;
  private final Effects effects;

  Seating(Members members, OtherTabs elsewhere, Effects effects) {
    this.members = members;
    this.elsewhere = elsewhere;
    this.effects = effects;
  }

  void seat(Caller caller, Place place, Instant now) {
    var present = members.of(caller.person());
    if (present == null) {
      join(caller, place, now);
    } else if (present.isResumedBy(caller.hello())) {
      resume(present, caller, place, now);
    } else if (present.givesWayTo(caller.hello())) {
      move(present, Page.of(caller, place), now);
    } else {
      elsewhere.add(caller);
      effects.send(caller.line(), new Elsewhere());
    }
  }

  void leave(Page page, Departure why) {
    members.remove(page);
    toOthers(page, new PeerLeft(page.id(), why));
    effects.note(page.person(), why == Departure.LOST ? Presence.LOST : Presence.LEFT);
  }

  /** Without a word about the page to the others, who all hear the same. */
  void end(Page page, ServerMessage.Ended message) {
    members.remove(page);
    effects.sendLast(page.line(), message, CloseCode.ENDED);
    effects.note(page.person(), Presence.LEFT, message.endedAt());
  }

  /** Keeps the seat, and waits for the page. */
  void drop(Page page, Drop drop, Instant now) {
    effects.note(page.person(), drop.how(), drop.seenAt());
    update(page.dropped(now));
  }

  /** Keeps the seat, changed. */
  void update(Page page) {
    members.put(page);
    toOthers(page, new PeerState(page.asPeer()));
  }

  /** Tells the page only when there is something new for it. */
  void refresh(Page page, Place place, Instant now) {
    if (page.place().isOutdatedBy(place, now)) {
      members.put(page.at(place));
      welcome(page.at(place), now);
    }
  }

  /** A page that had a seat before a restart is the same page, if not the same peer. */
  private void join(Caller caller, Place place, Instant now) {
    var isBack = caller.hello().resume() != null;
    effects.note(caller.person(), isBack ? Presence.RESUMED : Presence.JOINED);
    sitDown(Page.of(caller, place), now);
  }

  private void resume(Page before, Caller caller, Place place, Instant now) {
    if (!caller.line().equals(before.line())) {
      effects.close(before.line(), CloseCode.REPLACED);
    }
    var page = before.at(place).resumedOn(caller.line());
    members.put(page);
    if (before.line() == null) {
      effects.note(page.person(), Presence.RESUMED);
    }
    // Also when nobody noticed the loss: what was said to the old socket may not have arrived.
    toOthers(page, new PeerState(page.asPeer()));
    welcome(page, now);
  }

  private void move(Page before, Page page, Instant now) {
    effects.sendLast(before.line(), new Replaced(), CloseCode.REPLACED);
    members.remove(before);
    toOthers(before, new PeerLeft(before.id(), Departure.MOVED));
    effects.note(page.person(), Presence.MOVED);
    sitDown(page, now);
  }

  private void sitDown(Page page, Instant now) {
    members.put(page);
    toOthers(page, new PeerJoined(page.asPeer()));
    welcome(page, now);
  }

  private void welcome(Page page, Instant now) {
    var place = page.place();
    List<Peer> peers = members.others(page).map(Page::asPeer).toList();
    effects.send(
        page.line(),
        new Welcome(
            page.id(),
            place.role(),
            place.network(),
            peers,
            place.iceServers(),
            place.startedAt(),
            place.endsAt(),
            place.closesAt(),
            place.locked(),
            now));
  }

  private void toOthers(Page page, ServerMessage message) {
    members.others(page).forEach(other -> effects.send(other.line(), message));
  }
}
