package app.visavis.account.signin;

import app.visavis.common.Problem;
import app.visavis.common.ProgramPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Turns the security filters' refusals into the same problems that controllers throw. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final HandlerExceptionResolver problems;
  private final ReturnPath returnPath;

  Refusals(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      ReturnPath returnPath) {
    this.problems = problems;
    this.returnPath = returnPath;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException signedOut)
      throws IOException {
    if (ProgramPaths.contains(request.getRequestURI())) {
      answer(request, response, HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in first.");
    } else {
      returnPath.remember(request, response);
      response.sendRedirect("/login");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
    if (denied instanceof CsrfException) {
      answer(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "csrf",
          "The request did not carry the token of the cookie XSRF-TOKEN. Load the page again.");
    } else {
      answer(request, response, HttpStatus.FORBIDDEN, "forbidden", "Your role may not do this.");
    }
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      String detail) {
    problems.resolveException(request, response, null, Problem.of(status, code, detail));
  }
}
