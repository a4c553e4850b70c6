package app.visavis.board.web;

import app.visavis.board.BoardOutcome;
import app.visavis.common.Problem;
import app.visavis.session.Admission;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What is refused inside becomes problem details here. */
final class BoardRefusals {
  private BoardRefusals() {}

  static <T> T unlessDone(BoardOutcome<T> outcome) {
    return switch (outcome) {
      case BoardOutcome.Done<T>(var result) -> result;
      case BoardOutcome.Refused<T>(var because) -> throw closed(because);
      case BoardOutcome.TooFast<T>(var wait) -> throw tooFast(wait);
      case BoardOutcome.Full<T> _ -> throw Problem.conflict("board-full", "This board is full.");
      case BoardOutcome.IdReused<T> _ ->
          throw Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "idempotency-key-reused",
              "This id belongs to something else.");
    };
  }

  private static Problem closed(Admission because) {
    return because instanceof Admission.NotYours
        ? Problem.notFound()
        : Problem.conflict(because.code(), "The board is not open to you now.");
  }

  private static Problem tooFast(Duration wait) {
    var problem =
        Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-changes", "Wait a little, please.");
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return problem;
  }
}
