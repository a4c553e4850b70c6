package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.session.VideoSessions.Presence;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.ServerMessage;

/** What has to happen outside the room, in the order given. */
public sealed interface Effect {
  record Send(Line line, ServerMessage message) implements Effect {}

  record Close(Line line, CloseCode code) implements Effect {}

  /** For the attendance record. A move from page to page is not worth one. */
  record Note(PersonId person, Presence presence) implements Effect {}
}
