package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.session.Presence;
import app.visavis.signaling.message.ClientMessage;
import app.visavis.signaling.message.ClientMessage.Need;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.Peer.Departure;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.message.WaitingId;
import app.visavis.signaling.message.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    unplace(caller.line(), now);
    switch (answer) {
      case Answer.Seated seated -> {
        doorbell.learn(seated);
        seat(caller, seated.place(), now);
      }
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
      case Answer.Seated seated -> {
        doorbell.learn(seated);
        keep(person, seated.place(), now);
      }
      case Answer.Waiting names -> sendToTheDoor(person, names, now);
      case Answer.Refused(var message) -> turnOut(person, message);
      case Answer.Ended(var message) -> endForAll(message);
    }
    return settled(now);
  }

  public List<Effect> end(ServerMessage.Ended message) {
    endForAll(message);
    return settled(message.endedAt());
  }

  /** To everybody who is seated, and to nobody at the door. */
  public List<Effect> tellSeated(ServerMessage message) {
    members.all().forEach(page -> effects.send(page.line(), message));
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
      seating.update(page.sending(state));
    }
    return effects.take();
  }

  /** One screen at a time; whoever knows whose sharing that ends may end it. */
  public List<Effect> share(Line line, ClientMessage.Share share) {
    var page = members.on(line);
    if (page != null) {
      seating.share(page, share);
    }
    return effects.take();
  }

  public List<Effect> leave(Line line, Instant now) {
    var page = members.on(line);
    if (page != null) {
      seating.leave(page, Departure.LEFT);
    }
    elsewhere.remove(line);
    waiting.leave(line, now);
    effects.close(line, CloseCode.LEFT);
    return settled(now);
  }

  /** Wherever the page is, and whatever it says itself. */
  public List<Effect> leave(PersonId person, Instant now) {
    var page = members.of(person);
    if (page != null) {
      seating.leave(page, Departure.LEFT);
      effects.close(page.line(), CloseCode.LEFT);
    }
    return settled(now);
  }

  /** The socket is gone; the page may come back. */
  public List<Effect> drop(Line line, Drop drop, Instant now) {
    var page = members.on(line);
    if (page != null) {
      seating.drop(page, drop, now);
    }
    unplace(line, now);
    return settled(now);
  }

  /** The page says that it is being closed: believed only of one's own, which may come back. */
  public List<Effect> close(PersonId person, PeerId id, Instant now) {
    var page = members.named(id);
    if (page != null && page.person().equals(person) && page.line() != null) {
      effects.close(page.line(), CloseCode.GONE);
      seating.drop(page, new Drop(Presence.CLOSED, now), now);
    }
    return settled(now);
  }

  public List<Effect> alarm(ServerMessage.Stranger message) {
    doorbell.alarm(message);
    return effects.take();
  }

  /** Gives up on pages that did not come back. */
  public List<Effect> pass(Instant now) {
    members.lostBy(now).forEach(page -> seating.leave(page, Departure.LOST));
    waiting.forgetLost(now);
    return settled(now);
  }

  /** When {@link #pass} has something to do. */
  public Optional<Instant> nextLoss() {
    return Stream.of(members.nextLoss(), waiting.nextLoss())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** Empty when that wait is over: what was meant for it is not meant for a later one. */
  public Optional<PersonId> waiting(WaitingId id) {
    return Optional.ofNullable(waiting.named(id)).map(Wait::person);
  }

  /** A few words to somebody who waits. */
  public List<Effect> tell(WaitingId id, Words words, Instant now) {
    return about(id, now, wait -> wait.told(words));
  }

  /** The guest stays where it is, and may ask again after a while. */
  public List<Effect> decline(WaitingId id, @Nullable Words words, Instant now) {
    return about(id, now, wait -> wait.declined(words, now));
  }

  /** Before its time it changes nothing. */
  public List<Effect> askAgain(Line line, Instant now) {
    var wait = waiting.on(line);
    if (wait != null && wait.mayAskAgain(now)) {
      effects.waits(wait.person());
      doorbell.greet(waiting.again(wait, now), now);
    } else if (wait != null) {
      doorbell.greet(line, wait, now);
    }
    return settled(now);
  }

  public boolean allows(Need need, Line line) {
    var page = members.on(line);
    return switch (need) {
      case ANYONE -> true;
      case SEATED -> page != null;
      case SEATED_HOST -> page != null && page.isHost();
    };
  }

  /** Whether this line has said hello and waits. */
  public boolean waits(Line line) {
    return waiting.on(line) != null;
  }

  /** Whether whoever is on this line has such a peer. */
  public boolean reaches(Line line, PeerId peer) {
    var page = members.named(peer);
    return page != null && !line.equals(page.line());
  }

  /**
   * Everybody who has a seat, waits for one, or has it in another tab. The host first, who then
   * knows why the others go.
   */
  public Set<PersonId> people() {
    var hostFirst = members.all().stream().sorted(Comparator.comparing(page -> !page.isHost()));
    var others = bystanders().map(Caller::person);
    return Stream.concat(hostFirst.map(Page::person), others)
        .collect(Collectors.toCollection(LinkedHashSet::new));
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
    waiting.excuse(now);
  }

  /** Whose seats are kept; without a line while the socket is dropped. */
  public List<Occupant> occupants() {
    return members.all().stream().map(page -> new Occupant(page.person(), page.line())).toList();
  }

  public boolean isEmpty() {
    return people().isEmpty() && waiting.isEmpty();
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
    if (!waiting.knows(caller.person())) {
      effects.waits(caller.person());
    }
    doorbell.greet(caller.line(), waiting.come(caller, names, now), now);
  }

  private void keep(PersonId person, Place place, Instant now) {
    var page = members.of(person);
    if (page != null) {
      seating.refresh(page, place, now);
    }
    waiting.close(person).forEach(caller -> seat(caller, place, now));
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
      seating.leave(page, message.saysRemoved() ? Departure.REMOVED : Departure.LEFT);
      effects.sendLast(page.line(), message, CloseCode.REFUSED);
    }
    bystanders()
        .filter(caller -> caller.person().equals(person))
        .forEach(caller -> dismiss(caller, message, CloseCode.REFUSED));
    waiting.close(person);
  }

  private void endForAll(ServerMessage.Ended message) {
    members.all().forEach(page -> seating.end(page, message));
    bystanders().forEach(caller -> dismiss(caller, message, CloseCode.ENDED));
    waiting.clear();
  }

  private void dismiss(Caller caller, ServerMessage message, CloseCode code) {
    waiting.close(caller.person());
    elsewhere.remove(caller.line());
    effects.sendLast(caller.line(), message, code);
  }

  private List<Effect> about(WaitingId id, Instant now, UnaryOperator<Wait> change) {
    var wait = waiting.named(id);
    if (wait != null) {
      doorbell.greet(waiting.change(wait, change), now);
    }
    return settled(now);
  }

  /** Who said hello and has no seat here: a copy, so that it can be walked while it changes. */
  private Stream<Caller> bystanders() {
    return Stream.concat(waiting.callers(), elsewhere.values().stream()).toList().stream();
  }

  private void unplace(Line line, Instant now) {
    waiting.drop(line, now);
    elsewhere.remove(line);
  }

  private List<Effect> settled(Instant now) {
    doorbell.settle(now);
    return effects.take();
  }
}
