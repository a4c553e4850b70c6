package app.visavis.account.signin;

import app.visavis.common.BaseUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The page that somebody asked for before signing in, in a cookie: a session in the database for
 * every passer-by would be an invitation to fill it.
 */
@Component
class ReturnPath {
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final int LONGEST = 1000;

  /** A path of this site: neither "//elsewhere" nor "/\elsewhere" nor anything with controls. */
  private static final Pattern LOCAL = Pattern.compile("/|/[\\w.~-][\\w.~/%?&=-]*");

  private final SiteCookie cookie;

  ReturnPath(BaseUrl baseUrl) {
    cookie = new SiteCookie("return", baseUrl);
  }

  void remember(HttpServletRequest request, HttpServletResponse response) {
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    if (request.getMethod().equals("GET") && isUsable(path)) {
      cookie.write(response, encode(path), LIFE);
    }
  }

  /** Good for one time. */
  Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
    var remembered = cookie.read(request);
    if (remembered.isPresent()) {
      cookie.write(response, "", Duration.ZERO);
    }
    return remembered.flatMap(ReturnPath::decode).filter(ReturnPath::isUsable);
  }

  private static boolean isUsable(String path) {
    return path.length() <= LONGEST && LOCAL.matcher(path).matches();
  }

  private static String encode(String path) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(path.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> decode(String value) {
    try {
      var bytes = Base64.getUrlDecoder().decode(value);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
