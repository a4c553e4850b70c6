package app.visavis.idempotency.web;

import app.visavis.account.SignedIn;
import app.visavis.idempotency.KeptAnswer;
import app.visavis.idempotency.KeyedRequest;
import app.visavis.idempotency.KeyedRequests;
import app.visavis.idempotency.Turn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Acts once on requests that carry an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header).
 * Comes after the filters that know who is asking, and before any controller.
 */
@Component
class IdempotencyKeys extends OncePerRequestFilter {
  private final KeyedRequests requests;
  private final HandlerExceptionResolver errors;

  IdempotencyKeys(
      KeyedRequests requests,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
    this.requests = requests;
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !CreatingPaths.contains(request)
        || request.getHeader(IdempotencyKey.HEADER) == null
        || asker() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var again = read(request, response);
    var who = asker();
    if (again != null && who != null) {
      answer(again, keyed(again, who), response, chain);
    }
  }

  /** Null when it was refused. */
  private @Nullable ReadRequest read(HttpServletRequest request, HttpServletResponse response) {
    try {
      IdempotencyKey.check(request);
      return ReadRequest.of(request);
    } catch (ErrorResponseException | IOException refused) {
      errors.resolveException(request, response, null, refused);
      return null;
    }
  }

  private void answer(
      ReadRequest request, KeyedRequest keyed, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (requests.turn(keyed)) {
      case Turn.Act turn -> act(turn, request, response, chain);
      case Turn.Repeat(var answer) -> repeat(answer, response);
      case Turn.Wait() -> errors.resolveException(request, response, null, IdempotencyKey.inUse());
      case Turn.Reused() ->
          errors.resolveException(request, response, null, IdempotencyKey.reused());
    }
  }

  /** The answer is kept before it leaves: one that got lost on the way must be there to repeat. */
  private void act(
      Turn.Act turn, ReadRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caught = new ContentCachingResponseWrapper(response);
    var kept = false;
    try {
      chain.doFilter(request, caught);
      kept = caught.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      if (kept) {
        requests.keep(turn, answer(caught));
      }
    } finally {
      if (!kept) {
        requests.giveUp(turn);
      }
    }
    caught.copyBodyToResponse();
  }

  private static void repeat(KeptAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setContentType(answer.contentType());
    if (answer.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, answer.location());
    }
    response.getOutputStream().write(answer.body());
  }

  private static KeptAnswer answer(ContentCachingResponseWrapper caught) {
    return new KeptAnswer(
        caught.getStatus(),
        caught.getContentType(),
        caught.getHeader(HttpHeaders.LOCATION),
        caught.getContentAsByteArray());
  }

  private static KeyedRequest keyed(ReadRequest request, SignedIn who) {
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return new KeyedRequest(
        who.id(),
        request.getHeader(IdempotencyKey.HEADER),
        request.getRequestURI() + query,
        request.body());
  }

  private static @Nullable SignedIn asker() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return SignedIn.of(authentication).orElse(null);
  }
}
