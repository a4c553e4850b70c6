package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.WaitingId;
import app.visavis.signaling.message.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What passes between those who wait and the host. */
public final class WaitingRoom {
  private final WaitingList waiting;
  private final Doorbell doorbell;
  private final Effects effects;

  WaitingRoom(WaitingList waiting, Doorbell doorbell, Effects effects) {
    this.waiting = waiting;
    this.doorbell = doorbell;
    this.effects = effects;
  }

  void come(Caller caller, Answer.Waiting names, Instant now) {
    if (!waiting.knows(caller.person())) {
      effects.waits(caller.person());
    }
    doorbell.greet(caller.line(), waiting.come(caller, names, now), now);
  }

  /** Whether this line has said hello and waits. */
  public boolean holds(Line line) {
    return waiting.on(line) != null;
  }

  /** Empty when that wait is over: what was meant for it is not meant for a later one. */
  public Optional<PersonId> guest(WaitingId id) {
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
    return doorbell.settled(now);
  }

  private List<Effect> about(WaitingId id, Instant now, UnaryOperator<Wait> change) {
    var wait = waiting.named(id);
    if (wait != null) {
      doorbell.greet(waiting.change(wait, change), now);
    }
    return doorbell.settled(now);
  }
}
