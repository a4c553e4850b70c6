package app.visavis.signaling.room;

import app.visavis.signaling.message.ServerMessage.Door;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.ServerMessage.Waiting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the host who waits, and those who wait whether the host is there: after each event, and
 * only what changed.
 */
final class Doorbell {
  private final Members members;
  private final WaitingRoom waiting;
  private final Effects effects;

  private @Nullable Line toldLine;
  private List<Guest> toldGuests = List.of();
  private boolean toldHostPresent;

  Doorbell(Members members, WaitingRoom waiting, Effects effects) {
    this.members = members;
    this.waiting = waiting;
    this.effects = effects;
  }

  void greet(Line line, Answer.Waiting names, Instant now) {
    effects.send(line, new Waiting(names.hostName(), members.host() != null, now));
  }

  void settle(Instant now) {
    tellHost();
    tellGuests(now);
  }

  /** Also after each hello of the host, whose page knows nothing yet. */
  private void tellHost() {
    var host = members.host();
    var line = host == null ? null : host.line();
    var guests = waiting.guests();
    if (line != null && !(line.equals(toldLine) && guests.equals(toldGuests))) {
      effects.send(line, new Door(guests));
    }
    toldLine = line;
    toldGuests = guests;
  }

  private void tellGuests(Instant now) {
    var present = members.host() != null;
    if (present != toldHostPresent) {
      toldHostPresent = present;
      waiting.all().forEach(waiter -> greet(waiter.caller().line(), waiter.names(), now));
    }
  }
}
