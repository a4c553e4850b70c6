package app.visavis.idempotency.web;

import app.visavis.common.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The header, and what can be said against it. Quotes around the key are part of it. */
final class IdempotencyKey {
  static final String HEADER = "Idempotency-Key";
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

  private IdempotencyKey() {}

  static void check(HttpServletRequest request) {
    var keys = Collections.list(request.getHeaders(HEADER));
    if (keys.size() != 1 || !VISIBLE_ASCII.matcher(keys.getFirst()).matches()) {
      throw Problem.invalid(HEADER, "Needs 1 to 255 visible ASCII characters, once.");
    }
  }

  static Problem inUse() {
    var problem =
        Problem.conflict(
            "idempotency-key-in-use", "A request with this key is being worked on. Ask again.");
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return problem;
  }

  static Problem reused() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "This key belongs to another request.");
  }
}
