package app.visavis.signaling;

import app.visavis.common.DatabaseAway;
import app.visavis.session.Presence;
import app.visavis.signaling.message.ClientMessage;
import app.visavis.signaling.message.ClientMessage.Admit;
import app.visavis.signaling.message.ClientMessage.Ask;
import app.visavis.signaling.message.ClientMessage.Decline;
import app.visavis.signaling.message.ClientMessage.Draft;
import app.visavis.signaling.message.ClientMessage.Hello;
import app.visavis.signaling.message.ClientMessage.Leave;
import app.visavis.signaling.message.ClientMessage.Need;
import app.visavis.signaling.message.ClientMessage.Ping;
import app.visavis.signaling.message.ClientMessage.Share;
import app.visavis.signaling.message.ClientMessage.Signal;
import app.visavis.signaling.message.ClientMessage.State;
import app.visavis.signaling.message.ClientMessage.Tell;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.ServerMessage.ErrorCode;
import app.visavis.signaling.room.Answer;
import app.visavis.signaling.room.Caller;
import app.visavis.signaling.room.Drop;
import org.springframework.stereotype.Component;

/** What a page says, in its room's turn: done, or answered with a complaint. */
@Component
class Hearing {
  private final HostAnswers answers;
  private final Complaints complaints;
  private final Outbox outbox;

  Hearing(HostAnswers answers, Complaints complaints, Outbox outbox) {
    this.answers = answers;
    this.complaints = complaints;
    this.outbox = outbox;
  }

  void hear(Desk desk, Sender from, ClientMessage message) {
    try {
      if (desk.room().call().allows(message.need(), from.line())) {
        act(desk, from, message);
      } else {
        complain(from, seated(desk, from) ? ErrorCode.FORBIDDEN : ErrorCode.NOT_SEATED, message);
      }
    } catch (RuntimeException broken) {
      // Whoever came in goes on; a hello needs its answer, and its page comes back for it.
      if (DatabaseAway.is(broken) && !(message instanceof Hello)) {
        complaints.make(from, ErrorCode.UNAVAILABLE, broken.toString());
        return;
      }
      outbox.close(from.line(), CloseCode.FAILED);
      desk.happen((room, now) -> room.drop(from.line(), new Drop(Presence.DROPPED, now), now));
      throw broken;
    }
  }

  private void act(Desk desk, Sender from, ClientMessage message) {
    var line = from.line();
    var call = desk.room().call();
    switch (message) {
      case Hello hello -> greet(desk, from, hello);
      case Signal signal -> relay(desk, from, signal);
      case Draft draft -> desk.relay(call.draft(line, draft));
      case State state -> desk.follow(call.state(line, state));
      case Share share -> desk.follow(call.share(line, share));
      case Admit(var waiting) -> answer(from, message, answers.admit(desk, from.person(), waiting));
      case Decline(var waiting, var words) ->
          answer(from, message, answers.decline(desk, waiting, words));
      case Tell(var waiting, var words) ->
          answer(from, message, answers.tell(desk, waiting, words));
      case Ask _ -> desk.happen((room, now) -> room.waitingRoom().askAgain(line, now));
      case Leave _ -> desk.happen((room, now) -> room.leave(line, now));
      // Answered before it gets here.
      case Ping _ -> {}
    }
  }

  private void greet(Desk desk, Sender from, Hello hello) {
    if (seated(desk, from) || desk.room().waitingRoom().holds(from.line())) {
      complain(from, ErrorCode.INVALID_MESSAGE, hello);
      return;
    }
    var answer = desk.ask(from.person());
    if (answer instanceof Answer.Refused(var refusal)) {
      desk.note(from.person(), refusal);
    }
    var caller = new Caller(from.line(), from.person(), hello);
    desk.happen((room, now) -> room.enter(caller, answer, now));
  }

  private void relay(Desk desk, Sender from, Signal signal) {
    var call = desk.room().call();
    if (call.reaches(from.line(), signal.to())) {
      desk.relay(call.signal(from.line(), signal));
    } else {
      complain(from, ErrorCode.NO_SUCH_PEER, signal);
    }
  }

  private void answer(Sender from, ClientMessage about, boolean stillWaiting) {
    if (!stillWaiting) {
      complain(from, ErrorCode.NO_LONGER_WAITING, about);
    }
  }

  private static boolean seated(Desk desk, Sender from) {
    return desk.room().call().allows(Need.SEATED, from.line());
  }

  private void complain(Sender from, ErrorCode code, ClientMessage about) {
    complaints.make(from, code, about.getClass().getSimpleName());
  }
}
