package app.visavis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** No request of ours needs more than a few kilobytes, unless a module says so. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BodyLimit extends OncePerRequestFilter {
  static final int BYTES = 64 * 1024;

  private final HandlerExceptionResolver errors;
  private final List<BodyAllowance> allowances;

  BodyLimit(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors,
      ObjectProvider<BodyAllowance> allowances) {
    this.errors = errors;
    this.allowances = allowances.orderedStream().toList();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var most = most(request);
    if (request.getContentLengthLong() > most) {
      errors.resolveException(request, response, null, new BodyTooLarge(most));
    } else if (request.getContentLengthLong() < 0) {
      chain.doFilter(new Counted(request, most), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private long most(HttpServletRequest request) {
    return allowances.stream()
        .mapToLong(allowance -> allowance.bytes(request.getMethod(), request.getRequestURI()))
        .reduce(BYTES, Math::max);
  }

  /** For chunked bodies: how much it is shows only while reading. */
  private static final class Counted extends HttpServletRequestWrapper {
    private final long most;

    Counted(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream(), most);
    }
  }
}
