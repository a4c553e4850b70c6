package app.visavis.chat.web;

import app.visavis.chat.ChatOutcome;
import app.visavis.common.Problem;
import app.visavis.session.Admission;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What is refused inside becomes problem details here. */
final class ChatRefusals {
  private ChatRefusals() {}

  static <T> T unlessDone(ChatOutcome<T> outcome) {
    return switch (outcome) {
      case ChatOutcome.Done<T>(var result) -> result;
      case ChatOutcome.Refused<T>(var because) -> throw closed(because);
      case ChatOutcome.TooFast<T>(var wait) -> throw tooFast(wait);
      case ChatOutcome.Full<T> _ -> throw Problem.conflict("chat-full", "This chat is full.");
      case ChatOutcome.KeyReused<T> _ ->
          throw Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "idempotency-key-reused",
              "This key belongs to another message.");
    };
  }

  private static Problem closed(Admission because) {
    return because instanceof Admission.NotYours
        ? Problem.notFound()
        : Problem.conflict(because.code(), "The chat is not open to you now.");
  }

  static Problem tooFast(Duration wait) {
    var problem =
        Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-messages", "Wait a little, please.");
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return problem;
  }
}
