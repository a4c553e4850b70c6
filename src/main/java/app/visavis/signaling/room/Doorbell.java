package app.visavis.signaling.room;

import app.visavis.session.SeatRole;
import app.visavis.signaling.message.ServerMessage.Door;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.ServerMessage.Removed;
import app.visavis.signaling.message.ServerMessage.Stranger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the host who waits, and those who wait whether the host is there: after each event, and
 * only what changed.
 */
final class Doorbell {
  private final Members members;
  private final WaitingList waiting;
  private final Effects effects;

  private List<Removed> removed = List.of();
  private List<Guest> guests = List.of();
  private boolean hostPresent;
  private @Nullable Stranger alarm;
  private @Nullable Line toldLine;
  private @Nullable Door told;

  Doorbell(Members members, WaitingList waiting, Effects effects) {
    this.members = members;
    this.waiting = waiting;
    this.effects = effects;
  }

  void learn(Answer.Seated seated) {
    if (seated.place().role() == SeatRole.HOST) {
      removed = seated.removed();
    }
  }

  void greet(Line line, Wait wait, Instant now) {
    effects.send(line, wait.news(members.host() != null, now));
  }

  void greet(Wait wait, Instant now) {
    wait.callers().forEach(caller -> greet(caller.line(), wait, now));
  }

  /** All that one event brings about, now that it is over. */
  List<Effect> settled(Instant now) {
    tellHost();
    tellElsewhere();
    tellGuests(now);
    return effects.take();
  }

  /** Whoever is the host's page later has to know it, too. */
  void alarm(Stranger message) {
    alarm = message;
    var host = members.host();
    if (host != null) {
      effects.send(host.line(), message);
    }
  }

  /** Also after each hello of the host, whose page knows nothing yet. */
  private void tellHost() {
    var host = members.host();
    var line = host == null ? null : host.line();
    var door = new Door(waiting.guests(), removed);
    var isNew = line != null && !line.equals(toldLine);
    if (line != null && (isNew || !door.equals(told))) {
      effects.send(line, door);
    }
    if (isNew && alarm != null) {
      effects.send(line, alarm);
    }
    toldLine = line;
    told = door;
  }

  private void tellElsewhere() {
    var now = waiting.guests();
    if (!now.equals(guests)) {
      guests = now;
      effects.doorChanged(now);
    }
  }

  private void tellGuests(Instant now) {
    var present = members.host() != null;
    if (present != hostPresent) {
      hostPresent = present;
      waiting.present().forEach(wait -> greet(wait, now));
    }
  }
}
