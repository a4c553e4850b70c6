package app.visavis.signaling;

import app.visavis.account.SignInId;
import app.visavis.account.SignIns;
import app.visavis.account.SignedOut;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.ServerMessage.Refused;
import app.visavis.signaling.room.Line;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A socket is let in once and stays for an hour; the sign-in that let it in may end meanwhile.
 * While it is open the person is not idle, however few requests the page makes.
 */
@Component
class SignInWatch {
  private final Wires wires;
  private final Rooms rooms;
  private final SignIns signIns;
  private final Clock clock;
  private final Limits limits;
  private Instant nextReview;

  SignInWatch(Wires wires, Rooms rooms, SignIns signIns, Clock clock, Limits limits) {
    this.wires = wires;
    this.rooms = rooms;
    this.signIns = signIns;
    this.clock = clock;
    this.limits = limits;
    this.nextReview = clock.instant().plus(limits.reviewEvery());
  }

  @EventListener
  void on(SignedOut event) {
    turnOut(event.id()::equals);
  }

  @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
  void beat() {
    var now = clock.instant();
    var next = now.plus(limits.reviewEvery());
    // A clock that was set back must not put the next one off.
    if (!now.isBefore(nextReview) || nextReview.isAfter(next)) {
      nextReview = next;
      review();
    }
  }

  /** Finds those that ran out, or ended on another node. */
  private void review() {
    var open = wires.all().stream().map(wire -> wire.sender().signIn()).distinct();
    var over = open.filter(id -> !signIns.keep(id)).collect(Collectors.toSet());
    turnOut(over::contains);
  }

  private void turnOut(Predicate<SignInId> gone) {
    wires.all().stream().filter(wire -> gone.test(wire.sender().signIn())).forEach(this::turnOut);
  }

  private void turnOut(Wire wire) {
    var sender = wire.sender();
    var refusal = Refusals.because(Refusals.NOT_SIGNED_IN, sender.booking(), sender.person());
    rooms.here(sender.booking(), desk -> turnOut(desk, sender.line(), refusal));
  }

  /** Gone before its socket is, so that nobody waits for it to come back. */
  private void turnOut(Desk desk, Line line, Refused word) {
    wires.send(line, word);
    wires.close(line, CloseCode.REFUSED);
    desk.happen((room, now) -> room.leave(line, now));
  }
}
