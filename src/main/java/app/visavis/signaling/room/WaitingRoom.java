package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.ServerMessage.Guest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Guests whom the host has not let in, in the order in which they came. */
final class WaitingRoom {
  record Waiter(Caller caller, Answer.Waiting names) {}

  private final Map<Line, Waiter> waiters = new LinkedHashMap<>();

  void add(Caller caller, Answer.Waiting names) {
    waiters.put(caller.line(), new Waiter(caller, names));
  }

  void remove(Line line) {
    waiters.remove(line);
  }

  /** One person may wait in two tabs. */
  List<Caller> callersOf(PersonId person) {
    return waiters.values().stream()
        .map(Waiter::caller)
        .filter(caller -> caller.person().equals(person))
        .toList();
  }

  List<Waiter> all() {
    return List.copyOf(waiters.values());
  }

  /** Each person once. */
  List<Guest> guests() {
    return waiters.values().stream()
        .map(waiter -> new Guest(waiter.caller().person(), waiter.names().guestName()))
        .distinct()
        .toList();
  }
}
