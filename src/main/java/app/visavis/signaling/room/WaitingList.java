package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.WaitingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guests whom the host has not let in, in the order in which they came. */
final class WaitingList {
  private final Map<PersonId, Wait> waits = new LinkedHashMap<>();

  /** A reload and a second tab find the wait that is already there. */
  Wait come(Caller caller, Answer.Waiting names, Instant now) {
    var known = waits.get(caller.person());
    var wait = (known == null ? Wait.begin(caller.person(), names, now) : known).with(caller);
    waits.put(caller.person(), wait);
    return wait;
  }

  boolean knows(PersonId person) {
    return waits.containsKey(person);
  }

  /** Another wait for the same pages, behind everybody else's. */
  Wait again(Wait turnedAway, Instant now) {
    waits.remove(turnedAway.person());
    var fresh = turnedAway.anew(now);
    waits.put(fresh.person(), fresh);
    return fresh;
  }

  Wait change(Wait wait, UnaryOperator<Wait> change) {
    var changed = change.apply(wait);
    waits.put(wait.person(), changed);
    return changed;
  }

  /** The page has gone on purpose: with the last one the wait is over. */
  void leave(Line line, Instant now) {
    var wait = on(line);
    drop(line, now);
    if (wait != null && wait.endsWithout(line)) {
      waits.remove(wait.person());
    }
  }

  /** The page may come back. */
  void drop(Line line, Instant now) {
    var wait = on(line);
    if (wait != null) {
      change(wait, current -> current.dropped(line, now));
    }
  }

  /** Over, however it ended. Returns who waited on which page. */
  List<Caller> close(PersonId person) {
    var wait = waits.remove(person);
    return wait == null ? List.of() : wait.callers();
  }

  void clear() {
    waits.clear();
  }

  /** Nobody could come back until now. */
  void excuse(Instant now) {
    waits.replaceAll((_, wait) -> wait.excused(now));
  }

  void forgetLost(Instant now) {
    waits.values().removeIf(wait -> wait.isForgottenBy(now));
  }

  Optional<Instant> nextLoss() {
    return waits.values().stream()
        .map(Wait::lostAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  @Nullable Wait on(Line line) {
    return waits.values().stream()
        .filter(wait -> wait.callers().stream().anyMatch(caller -> caller.line().equals(line)))
        .findFirst()
        .orElse(null);
  }

  /** Null when this wait is over, or nobody is there now, or who waited was turned away. */
  @Nullable Wait named(WaitingId id) {
    return atTheDoor().filter(wait -> wait.id().equals(id)).findFirst().orElse(null);
  }

  Stream<Caller> callers() {
    return List.copyOf(waits.values()).stream().flatMap(wait -> wait.callers().stream());
  }

  List<Wait> present() {
    return new ArrayList<>(atTheDoor().toList());
  }

  List<Guest> guests() {
    return atTheDoor().map(Wait::asGuest).toList();
  }

  boolean isEmpty() {
    return waits.isEmpty();
  }

  private Stream<Wait> atTheDoor() {
    return waits.values().stream().filter(Wait::isAtTheDoor);
  }
}
