package app.visavis.idempotency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The requests that make something. Not those that give out tokens: these are never stored. */
final class CreatingPaths {
  private static final Pattern PATHS =
      Pattern.compile("/api/(bookings|holds|holds/[^/]+/confirm|series|people)");

  private CreatingPaths() {}

  static boolean contains(HttpServletRequest request) {
    return request.getMethod().equals("POST") && PATHS.matcher(request.getRequestURI()).matches();
  }
}
