package app.visavis.web;

import app.visavis.common.DatabaseAway;
import app.visavis.common.SupportCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names every request, in the answer and on each log line of it, with a code short enough to be
 * read out: that it comes again after some ten thousand requests does no harm to whoever knows the
 * day. A name sent from outside is ignored: it could be made to look like somebody else's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(RequestIds.class);
  private static final String ATTRIBUTE = RequestIds.class.getName();

  static String of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
  }

  /** The error page is still the same request. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** So is the end of a stream of events, which is told of in a run of its own. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id = of(request).isEmpty() ? SupportCode.random().value() : of(request);
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader("X-Request-Id", id);
    try (var unused = MDC.putCloseable("requestId", id)) {
      answerAtLast(Unavailable.isTold(request) ? new Stranger(request) : request, response, chain);
    }
  }

  /** Who it is stands in the database, whose absence is what is to be told. */
  private static final class Stranger extends HttpServletRequestWrapper {
    Stranger(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Cookie[] getCookies() {
      return new Cookie[0];
    }
  }

  /** What got past every other handler is logged here, while the log still knows the request. */
  private static void answerAtLast(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (Exception failure) {
      answer(response, failure);
    }
  }

  private static void answer(HttpServletResponse response, Exception failure) throws IOException {
    if (DatabaseAway.is(failure)) {
      Unavailable.answer(response, failure);
      return;
    }
    log.error("Unexpected failure", failure);
    if (!response.isCommitted()) {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }
}
