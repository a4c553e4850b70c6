package app.visavis.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Code and sentence of the errors that no module words itself. Nothing of the inside is told. */
enum ErrorWords {
  INVALID(HttpStatus.BAD_REQUEST, "invalid-request", "The request was not understood."),
  NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you."),
  METHOD(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Not with this method."),
  ACCEPT(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "There is only application/json."),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than is taken here."),
  MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Not with this Content-Type."),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not at the moment. Try again."),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something broke on our side.");

  private final HttpStatus status;
  private final String code;
  private final String detail;

  ErrorWords(HttpStatus status, String code, String detail) {
    this.status = status;
    this.code = code;
    this.detail = detail;
  }

  static ProblemDetail problem(HttpStatusCode status) {
    var words = of(status);
    var problem = ProblemDetail.forStatusAndDetail(status, words.detail);
    problem.setProperty("code", words.code);
    return problem;
  }

  private static ErrorWords of(HttpStatusCode status) {
    for (var words : values()) {
      if (words.status.value() == status.value()) {
        return words;
      }
    }
    return status.is4xxClientError() ? INVALID : INTERNAL;
  }
}
