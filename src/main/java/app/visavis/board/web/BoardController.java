package app.visavis.board.web;

import app.visavis.account.SignedIn;
import app.visavis.board.Board;
import app.visavis.board.Change;
import app.visavis.board.Wish;
import app.visavis.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bookings/{id}/board/changes")
class BoardController {
  static final int MOST_AT_ONCE = 50;

  private final Board board;
  private final Clock clock;

  BoardController(Board board, Clock clock) {
    this.board = board;
    this.clock = clock;
  }

  /**
   * @param more ask again, after the last of these
   * @param mayDraw not before the door opens, nor once it has closed
   */
  record BoardAnswer(
      List<ChangeAnswer> changes, boolean more, boolean mayDraw, Instant serverTime) {}

  record Sketches(@Nullable List<@Nullable Sketch> changes) {
    List<Wish> checked() {
      if (changes == null || changes.isEmpty() || changes.size() > MOST_AT_ONCE) {
        throw Problem.invalid("changes", "Needs 1 to %d changes.".formatted(MOST_AT_ONCE));
      }
      return changes.stream().map(Sketches::checked).toList();
    }

    private static Wish checked(@Nullable Sketch sketch) {
      if (sketch == null) {
        throw Problem.invalid("changes", "Must be a list of changes.");
      }
      return sketch.checked();
    }
  }

  /**
   * @param numbers of the changes that were sent, in the order in which they came
   */
  record Taken(List<Long> numbers) {}

  @GetMapping
  BoardAnswer changes(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @RequestParam(name = "after", defaultValue = "0") long after) {
    if (after < 0) {
      throw Problem.invalid("after", "Must be the number of a change, or 0.");
    }
    var booking = BoardAddress.booking(id);
    var found = BoardRefusals.unlessDone(board.after(booking, who.id(), after));
    return new BoardAnswer(
        found.changes().stream().map(change -> ChangeAnswer.of(change, who.id())).toList(),
        found.hasMore(),
        found.mayDraw(),
        clock.instant());
  }

  @PostMapping
  Taken draw(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @RequestBody Sketches sketches) {
    var booking = BoardAddress.booking(id);
    var made = BoardRefusals.unlessDone(board.add(booking, who.id(), sketches.checked()));
    return new Taken(made.stream().map(Change::number).toList());
  }
}
