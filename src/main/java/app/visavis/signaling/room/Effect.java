package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.session.Presence;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.message.ServerMessage.Guest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to happen outside the room, in the order given. */
public sealed interface Effect {
  record Send(Line line, ServerMessage message) implements Effect {}

  record Close(Line line, CloseCode code) implements Effect {}

  /** Who waits at the door is news for the host, wherever the host is. */
  record DoorChanged(List<Guest> guests) implements Effect {}

  /** A wait has begun; a reload or a second tab begins none. For the record. */
  record Waits(PersonId person) implements Effect {}

  /**
   * For the record of who was there.
   *
   * @param at when it happened; null for now
   */
  record Note(PersonId person, Presence presence, @Nullable Instant at) implements Effect {
    public Note(PersonId person, Presence presence) {
      this(person, presence, null);
    }
  }
}
