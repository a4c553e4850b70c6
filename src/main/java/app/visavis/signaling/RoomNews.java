package app.visavis.signaling;

import app.visavis.common.BookingId;

/**
 * Tells the pages that are seated in a room, and no others, that there is something new. What it is
 * they ask for over HTTP, where the door is asked again: nothing of it passes through a socket.
 */
public interface RoomNews {
  /**
   * @param latest number of the newest message, so that a page knows whether it has it already
   */
  void chat(BookingId booking, long latest);

  /**
   * @param latest number of the newest change on the board
   */
  void board(BookingId booking, long latest);
}
