package app.visavis.account.signin;

import app.visavis.common.BaseUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** One that no script reads, and over HTTPS no other host sets. */
final class SiteCookie {
  private final String name;
  private final boolean secure;

  SiteCookie(String word, BaseUrl baseUrl) {
    secure = baseUrl.isHttps();
    name = (secure ? "__Host-" : "") + "visavis-" + word;
  }

  Optional<String> read(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(cookie -> cookie.getValue());
  }

  /**
   * @param life none at all takes it away
   */
  void write(HttpServletResponse response, String value, Duration life) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(life)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
