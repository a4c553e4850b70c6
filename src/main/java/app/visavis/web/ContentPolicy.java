package app.visavis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a page may load and talk to: our own files, our own socket, and what modules add. */
@Component
class ContentPolicy {
  private static final String FIXED =
      String.join(
          "; ",
          "style-src 'self'",
          "img-src 'self' data: blob:",
          "media-src 'self' blob: mediastream:",
          "font-src 'self'",
          "worker-src 'self' blob:",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "object-src 'none'",
          "connect-src 'self'");

  private static final String SCRIPTS = "default-src 'none'; script-src 'self'";

  /**
   * What finds the person in a camera's picture is WebAssembly. A worker has the policy of its own
   * file, so that no page needs to allow it.
   */
  private static final String WORKER = "/assets/backdrop-worker-";

  private final List<ContentSources> others;

  ContentPolicy(ObjectProvider<ContentSources> others) {
    this.others = others.orderedStream().toList();
  }

  String on(HttpServletRequest request) {
    var path = request.getRequestURI();
    return Stream.concat(
            Stream.of(scripts(path), FIXED, socket(request)),
            others.stream().flatMap(sources -> sources.connect(path).stream()))
        .collect(Collectors.joining(" "));
  }

  private static String scripts(String path) {
    return SCRIPTS + (path.startsWith(WORKER) ? " 'wasm-unsafe-eval';" : ";");
  }

  /** Safari before 15.4 does not count the own socket as 'self'. */
  private static String socket(HttpServletRequest request) {
    var scheme = request.isSecure() ? "wss" : "ws";
    return "%s://%s:%d".formatted(scheme, request.getServerName(), request.getServerPort());
  }
}
