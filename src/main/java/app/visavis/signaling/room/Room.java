package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.ClientMessage;
import app.visavis.signaling.message.ClientMessage.Need;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.Peer.Departure;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.message.ServerMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The live side of one booking. Each method takes one event and says what follows from it. Not safe
 * for several threads: whoever holds a room feeds it one event after the other.
 */
public final class Room {
  private final Members members = new Members();
  private final WaitingRoom waiting = new WaitingRoom();

  /** Lines of people who are seated in another tab. */
  private final Map<Line, Caller> elsewhere = new LinkedHashMap<>();

  private final Effects effects = new Effects();
  private final Seating seating = new Seating(members, effects);
  private final Doorbell doorbell = new Doorbell(members, waiting, effects);

  /** A hello, with what the session says to it. */
  public List<Effect> enter(Caller caller, Answer answer, Instant now) {
    forget(caller.line());
    switch (answer) {
      case Answer.Seated(Place place) -> seat(caller, place, now);
      case Answer.Waiting names -> letWait(caller, names, now);
      case Answer.Refused(var message) ->
          effects.sendLast(caller.line(), message, CloseCode.REFUSED);
      case Answer.Ended(var message) -> effects.sendLast(caller.line(), message, CloseCode.ENDED);
    }
    return settled(now);
  }

  /** What the session says now to somebody who is here already. */
  public List<Effect> review(PersonId person, Answer answer, Instant now) {
    switch (answer) {
      case Answer.Seated(Place place) -> keep(person, place, now);
      case Answer.Waiting names -> sendToTheDoor(person, names, now);
      case Answer.Refused(var message) -> turnOut(person, message);
      case Answer.Ended(var message) -> endForAll(message);
    }
    return settled(now);
  }

  public List<Effect> end(ServerMessage.Ended message) {
    endForAll(message);
    return effects.take();
  }

  /** From a seated page to one that it can reach; nobody else's word travels. */
  public List<Effect> signal(Line from, ClientMessage.Signal signal) {
    var sender = members.on(from);
    var receiver = members.named(signal.to());
    if (sender != null && receiver != null && sender != receiver) {
      effects.send(receiver.line(), new ServerMessage.Signal(sender.id(), signal.signal()));
    }
    return effects.take();
  }

  public List<Effect> state(Line line, ClientMessage.State state) {
    var page = members.on(line);
    if (page != null) {
      seating.update(page.sending(state.microphone(), state.camera()));
    }
    return effects.take();
  }

  public List<Effect> leave(Line line, Instant now) {
    var page = members.on(line);
    if (page != null) {
      seating.leave(page, Departure.LEFT);
    }
    forget(line);
    effects.close(line, CloseCode.LEFT);
    return settled(now);
  }

  /** The socket is gone; the page may come back. */
  public List<Effect> drop(Line line, Drop drop, Instant now) {
    var page = members.on(line);
    if (page != null) {
      seating.drop(page, drop, now);
    }
    forget(line);
    return settled(now);
  }

  /** Gives up on pages that did not come back. */
  public List<Effect> pass(Instant now) {
    members.lostBy(now).forEach(page -> seating.leave(page, Departure.LOST));
    return settled(now);
  }

  /** When {@link #pass} has something to do. */
  public Optional<Instant> nextLoss() {
    return members.nextLoss();
  }

  public boolean allows(Need need, Line line) {
    var page = members.on(line);
    return switch (need) {
      case ANYONE -> true;
      case SEATED -> page != null;
      case SEATED_HOST -> page != null && page.isHost();
    };
  }

  /** Whether whoever is on this line has such a peer. */
  public boolean reaches(Line line, PeerId peer) {
    var page = members.named(peer);
    return page != null && !line.equals(page.line());
  }

  /** Everybody who has a seat, waits for one, or has it in another tab. */
  public Set<PersonId> people() {
    var seated = members.all().stream().map(Page::person);
    var others = bystanders().map(Caller::person);
    return Stream.concat(seated, others).collect(Collectors.toUnmodifiableSet());
  }

  /** What has to be known to let everybody here go on after a restart. */
  public Set<KeptSeat> seats() {
    return members.all().stream().map(Page::asKeptSeat).collect(Collectors.toUnmodifiableSet());
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
  }

  /** Whose seats are kept; without a line while the socket is dropped. */
  public List<Occupant> occupants() {
    return members.all().stream().map(page -> new Occupant(page.person(), page.line())).toList();
  }

  public boolean isEmpty() {
    return people().isEmpty();
  }

  private void seat(Caller caller, Place place, Instant now) {
    var present = members.of(caller.person());
    if (present == null) {
      seating.join(caller, place, now);
    } else if (present.isResumedBy(caller.hello())) {
      seating.resume(present, caller, place, now);
    } else if (present.givesWayTo(caller.hello())) {
      seating.move(present, Page.of(caller, place), now);
    } else {
      elsewhere.put(caller.line(), caller);
      effects.send(caller.line(), new ServerMessage.Elsewhere());
    }
  }

  private void letWait(Caller caller, Answer.Waiting names, Instant now) {
    waiting.add(caller, names);
    doorbell.greet(caller.line(), names, now);
  }

  private void keep(PersonId person, Place place, Instant now) {
    var page = members.of(person);
    if (page != null) {
      seating.refresh(page, place, now);
    }
    for (var caller : waiting.callersOf(person)) {
      waiting.remove(caller.line());
      seat(caller, place, now);
    }
  }

  private void sendToTheDoor(PersonId person, Answer.Waiting names, Instant now) {
    var page = members.of(person);
    if (page != null) {
      seating.leave(page, Departure.LEFT);
      page.asCaller().ifPresent(caller -> letWait(caller, names, now));
    }
  }

  private void turnOut(PersonId person, ServerMessage.Refused message) {
    var page = members.of(person);
    if (page != null) {
      seating.leave(page, Departure.LEFT);
      effects.sendLast(page.line(), message, CloseCode.REFUSED);
    }
    bystanders()
        .filter(caller -> caller.person().equals(person))
        .forEach(caller -> dismiss(caller.line(), message, CloseCode.REFUSED));
  }

  private void endForAll(ServerMessage.Ended message) {
    members.all().forEach(page -> seating.end(page, message));
    bystanders().forEach(caller -> dismiss(caller.line(), message, CloseCode.ENDED));
  }

  private void dismiss(Line line, ServerMessage message, CloseCode code) {
    forget(line);
    effects.sendLast(line, message, code);
  }

  /** Who said hello and has no seat here: a copy, so that it can be walked while it changes. */
  private Stream<Caller> bystanders() {
    var waiters = waiting.all().stream().map(WaitingRoom.Waiter::caller);
    return Stream.concat(waiters, elsewhere.values().stream()).toList().stream();
  }

  private void forget(Line line) {
    waiting.remove(line);
    elsewhere.remove(line);
  }

  private List<Effect> settled(Instant now) {
    doorbell.settle(now);
    return effects.take();
  }
}
