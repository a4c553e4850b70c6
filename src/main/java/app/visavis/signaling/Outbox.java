package app.visavis.signaling;

import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.room.Line;

/**
 * The way out of a room, and all that a room needs to know of sockets. Neither call ever waits, and
 * both do nothing for a line that is closed. What goes to one line keeps its order.
 */
interface Outbox {
  void send(Line line, ServerMessage message);

  void close(Line line, CloseCode code);
}
