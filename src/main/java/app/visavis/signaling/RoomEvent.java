package app.visavis.signaling;

import app.visavis.signaling.room.Effect;
import app.visavis.signaling.room.Room;
import java.time.Instant;
import java.util.List;

/** Something that happens in a room. */
interface RoomEvent {
  /** What follows from it. */
  List<Effect> happen(Room room, Instant now);
}
