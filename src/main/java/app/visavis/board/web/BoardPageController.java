package app.visavis.board.web;

import app.visavis.account.SignedIn;
import app.visavis.board.Board;
import app.visavis.board.BoardOutcome;
import app.visavis.board.Extract;
import app.visavis.common.Problem;
import app.visavis.session.Admission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was drawn, to be looked at and saved when the call is over. */
@Controller
class BoardPageController {
  private final Board board;

  BoardPageController(Board board) {
    this.board = board;
  }

  @GetMapping("/bookings/{id}/board")
  String show(@AuthenticationPrincipal SignedIn who, @PathVariable("id") String id, Model model) {
    var booking = BoardAddress.booking(id);
    model.addAttribute("bookingId", booking);
    switch (board.after(booking, who.id(), 0)) {
      case BoardOutcome.Done<Extract> _ -> {}
      case BoardOutcome.Refused<Extract>(Admission.NotYours _) -> throw Problem.notFound();
      default -> model.addAttribute("closed", true);
    }
    return "booking-board";
  }
}
