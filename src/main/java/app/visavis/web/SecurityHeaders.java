package app.visavis.web;

import app.visavis.common.BaseUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the headers before anything else can answer, so that refusals and errors carry them too.
 * Nothing may be cached unless its handler says otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeaders extends OncePerRequestFilter {
  private static final String PERMISSIONS =
      "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(),"
          + " usb=(), serial=(), hid=(), midi=(), browsing-topics=()";
  private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

  private final ContentPolicy contentPolicy;
  private final boolean https;

  SecurityHeaders(ContentPolicy contentPolicy, BaseUrl baseUrl) {
    this.contentPolicy = contentPolicy;
    this.https = baseUrl.isHttps();
  }

  /** What the container refuses by itself reaches us only as an error page. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", contentPolicy.on(request));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", PERMISSIONS);
    response.setHeader("Cache-Control", "no-store");
    if (https) {
      response.setHeader("Strict-Transport-Security", TWO_YEARS);
    }
    chain.doFilter(request, response);
  }
}
