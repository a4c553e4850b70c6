package app.visavis.signaling;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.Codec;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.room.Line;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All sockets of this process. */
@Component
class Wires implements Outbox {
  private final Map<Line, Wire> wires = new ConcurrentHashMap<>();
  private final Map<PersonId, Integer> ofPerson = new ConcurrentHashMap<>();
  private final Codec codec;
  private final Limits limits;

  Wires(Codec codec, Limits limits) {
    this.codec = codec;
    this.limits = limits;
  }

  /** False when the person has too many: the socket is known all the same, until it is closed. */
  boolean add(Wire wire) {
    wires.put(wire.sender().line(), wire);
    return ofPerson.merge(wire.sender().person(), 1, Integer::sum) <= limits.socketsOfOnePerson();
  }

  void remove(Wire wire) {
    if (wires.remove(wire.sender().line()) != null) {
      ofPerson.computeIfPresent(wire.sender().person(), (_, count) -> count > 1 ? count - 1 : null);
    }
  }

  /** Null when the line is no more. */
  @Nullable Instant lastSign(Line line) {
    var wire = wires.get(line);
    return wire == null ? null : wire.pulse().lastSign();
  }

  Collection<Wire> all() {
    return List.copyOf(wires.values());
  }

  @Override
  public void send(Line line, ServerMessage message) {
    var wire = wires.get(line);
    if (wire != null && !(message.mayBeMissed() && wire.isBehind())) {
      wire.send(codec.write(message));
    }
  }

  @Override
  public void close(Line line, CloseCode code) {
    var wire = wires.get(line);
    if (wire != null) {
      wire.close(code);
    }
  }
}
