package app.visavis.common;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal on its way out to a caller, as RFC 9457 problem details with a stable {@code code}.
 * Only controllers throw it; inside, a refusal is an ordinary result.
 */
public final class Problem extends ErrorResponseException {
  private Problem(HttpStatus status, ProblemDetail body) {
    super(status, body, null);
  }

  public static Problem of(HttpStatus status, String code, String detail) {
    var body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setProperty("code", code);
    return new Problem(status, body);
  }

  /** 400: names the field at fault. */
  public static Problem invalid(String field, String detail) {
    return of(HttpStatus.BAD_REQUEST, "invalid-request", detail).with("field", field);
  }

  /** 404: the same for what does not exist and for what is not the caller's. */
  public static Problem notFound() {
    return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
  }

  /** 403: signed in, but the role may not. */
  public static Problem forbidden(String detail) {
    return of(HttpStatus.FORBIDDEN, "forbidden", detail);
  }

  public static Problem conflict(String code, String detail) {
    return of(HttpStatus.CONFLICT, code, detail);
  }

  public Problem with(String name, Object value) {
    getBody().setProperty(name, value);
    return this;
  }
}
