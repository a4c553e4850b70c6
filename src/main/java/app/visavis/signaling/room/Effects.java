package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.session.Presence;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.message.ServerMessage.Guest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what one event has to bring about. */
final class Effects {
  private List<Effect> gathered = new ArrayList<>();

  /** To nobody when the socket is dropped: a page that resumes gets the whole picture anyway. */
  void send(@Nullable Line line, ServerMessage message) {
    if (line != null) {
      gathered.add(new Effect.Send(line, message));
    }
  }

  void close(@Nullable Line line, CloseCode code) {
    if (line != null) {
      gathered.add(new Effect.Close(line, code));
    }
  }

  void sendLast(@Nullable Line line, ServerMessage message, CloseCode code) {
    send(line, message);
    close(line, code);
  }

  void note(PersonId person, Presence presence) {
    gathered.add(new Effect.Note(person, presence));
  }

  void note(PersonId person, Presence presence, Instant at) {
    gathered.add(new Effect.Note(person, presence, at));
  }

  void waits(PersonId person) {
    gathered.add(new Effect.Waits(person));
  }

  void doorChanged(List<Guest> guests) {
    gathered.add(new Effect.DoorChanged(guests));
  }

  List<Effect> take() {
    var taken = gathered;
    gathered = new ArrayList<>();
    return taken;
  }
}
