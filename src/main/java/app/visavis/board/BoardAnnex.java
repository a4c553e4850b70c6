package app.visavis.board;

import app.visavis.booking.Annex;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import org.springframework.stereotype.Component;

/** Leads from a booking's page to what was drawn, once there is anything. */
@Component
class BoardAnnex implements Annex {
  private final Board board;

  BoardAnnex(Board board) {
    this.board = board;
  }

  @Override
  public Way way() {
    return new Way("board", "board.link", "board");
  }

  @Override
  public boolean isFor(BookingId booking, PersonId person) {
    return board.isDrawnOn(booking, person);
  }
}
