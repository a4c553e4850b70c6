package app.visavis.signaling.room;

import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.message.ServerMessage.Removed;
import java.util.List;

/** What the session says to one person who wants to be in the room, or is. */
public sealed interface Answer {
  /**
   * @param removed for the host: whom it sent out
   */
  record Seated(Place place, List<Removed> removed) implements Answer {
    public static Seated at(Place place) {
      return new Seated(place, List.of());
    }
  }

  /** The host has to let this guest in. */
  record Waiting(String guestName, String hostName) implements Answer {}

  record Refused(ServerMessage.Refused message) implements Answer {}

  record Ended(ServerMessage.Ended message) implements Answer {}
}
