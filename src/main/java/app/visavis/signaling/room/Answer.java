package app.visavis.signaling.room;

import app.visavis.signaling.message.ServerMessage;

/** What the session says to one person who wants to be in the room, or is. */
public sealed interface Answer {
  record Seated(Place place) implements Answer {}

  /** The host has to let this guest in. */
  record Waiting(String guestName, String hostName) implements Answer {}

  record Refused(ServerMessage.Refused message) implements Answer {}

  record Ended(ServerMessage.Ended message) implements Answer {}
}
