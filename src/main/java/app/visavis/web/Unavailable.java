package app.visavis.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** The database is away: it is nobody's fault here, and it passes. */
final class Unavailable {
  private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);

  private static final String TRY_AGAIN_SECONDS = "5";

  private Unavailable() {}

  static HttpHeaders headers(Throwable failure) {
    log(failure);
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
    return headers;
  }

  /** For what fails outside of every handler, as signing in by cookie does. */
  static void answer(HttpServletResponse response, Throwable failure) throws IOException {
    log(failure);
    if (!response.isCommitted()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** In the second run of a request, which only makes the error page. */
  static boolean isTold(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
        && Objects.equals(
            request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE),
            HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  /** Without the trace: every request in that time would leave one. */
  private static void log(Throwable failure) {
    LOG.warn("The database cannot be reached: {}", failure.toString());
  }
}
