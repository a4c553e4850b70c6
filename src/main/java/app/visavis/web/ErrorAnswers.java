package app.visavis.web;

import app.visavis.common.DatabaseAway;
import app.visavis.common.Problem;
import app.visavis.common.ProgramPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every exception on its way to a caller: problem details for programs, a page for people. */
@RestControllerAdvice
class ErrorAnswers extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final int LONGEST_PATH = 200;

  @ExceptionHandler
  @Nullable ResponseEntity<Object> tooLarge(BodyTooLarge failure, WebRequest request) {
    return answer(failure, HttpStatus.CONTENT_TOO_LARGE, new HttpHeaders(), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
    if (DatabaseAway.is(failure)) {
      return answer(failure, HttpStatus.SERVICE_UNAVAILABLE, Unavailable.headers(failure), request);
    }
    log.error("Unexpected failure", failure);
    return answer(failure, HttpStatus.INTERNAL_SERVER_ERROR, new HttpHeaders(), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return InvalidFields.isTooLarge(unreadable)
        ? answer(unreadable, HttpStatus.CONTENT_TOO_LARGE, headers, request)
        : answer(unreadable, status, headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(failure, status, headers, request);
  }

  private static @Nullable ResponseEntity<Object> answer(
      Exception failure, HttpStatusCode status, HttpHeaders headers, WebRequest web) {
    var request = ((ServletWebRequest) web).getRequest();
    if (!ProgramPaths.contains(request.getRequestURI())) {
      showPage(((ServletWebRequest) web).getResponse(), status, headers);
      return null;
    }
    var problem = problem(failure, status, request);
    note(request, status, problem);
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** So that the code that somebody reads out leads somewhere; without what they sent. */
  private static void note(
      HttpServletRequest request, HttpStatusCode status, ProblemDetail problem) {
    var path = request.getRequestURI();
    log.info(
        "{} {} answered with {} {}",
        request.getMethod(),
        path.substring(0, Math.min(path.length(), LONGEST_PATH)),
        status.value(),
        problem.getProperties() == null ? "" : problem.getProperties().get("code"));
  }

  private static ProblemDetail problem(
      Exception failure, HttpStatusCode status, HttpServletRequest request) {
    var problem =
        failure instanceof Problem refusal ? refusal.getBody() : ErrorWords.problem(status);
    InvalidFields.of(failure).ifPresent(field -> problem.setProperty("field", field));
    problem.setProperty("requestId", RequestIds.of(request));
    return problem;
  }

  /** Goes on in {@link ErrorPages}. */
  private static void showPage(
      @Nullable HttpServletResponse response, HttpStatusCode status, HttpHeaders headers) {
    if (response == null || response.isCommitted()) {
      return;
    }
    headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    try {
      response.sendError(status.value());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
