package app.visavis.signaling;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.SessionEvent.Kind;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.ServerMessage.Refused;
import app.visavis.signaling.room.Effect;
import app.visavis.signaling.room.Effect.DoorChanged;
import app.visavis.signaling.room.Effect.Note;
import java.time.Instant;
import java.util.List;

/** Brings about what a room says: at once on the sockets, and in its turn in the record. */
final class Consequences {
  private final BookingId booking;
  private final Surroundings around;
  private volatile List<Guest> waiting = List.of();

  Consequences(BookingId booking, Surroundings around) {
    this.booking = booking;
    this.around = around;
  }

  /** Who waits, as other threads may see it. */
  List<Guest> waiting() {
    return waiting;
  }

  void bringAbout(List<Effect> effects) {
    for (var effect : effects) {
      switch (effect) {
        case Effect.Send(var line, var message) -> around.outbox().send(line, message);
        case Effect.Close(var line, var code) -> around.outbox().close(line, code);
        case DoorChanged(var guests) -> tellElsewhere(guests);
        case Effect.Waits(var person) -> note(person, Kind.WAITING);
        case Note note -> note(note);
      }
    }
  }

  void note(Note note) {
    Instant at = note.at() == null ? around.clock().instant() : note.at();
    writeDown(() -> around.reports().note(booking, note.person(), note.presence(), at));
  }

  void note(PersonId person, Kind kind) {
    writeDown(() -> around.reports().note(booking, person, kind));
  }

  void note(PersonId person, Refused refusal) {
    writeDown(() -> around.reports().note(booking, person, refusal));
  }

  /** The host may be on its dashboard, or nowhere yet. */
  private void tellElsewhere(List<Guest> guests) {
    waiting = guests;
    writeDown(() -> around.reports().doorChanged(booking, !guests.isEmpty()));
  }

  private void writeDown(Runnable write) {
    around.records().add(booking, write);
  }
}
