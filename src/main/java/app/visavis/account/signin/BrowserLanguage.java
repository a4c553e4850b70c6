package app.visavis.account.signin;

import app.visavis.account.Language;
import app.visavis.common.BaseUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What a browser tells of its reader's language, whoever that is. */
@Component
class BrowserLanguage {
  private static final Duration LIFE = Duration.ofDays(365);

  private final boolean secure;

  BrowserLanguage(BaseUrl baseUrl) {
    secure = baseUrl.isHttps();
  }

  /** What was chosen in it, or else the first of those it prefers that there is here. */
  Optional<Language> of(HttpServletRequest request) {
    return chosen(request).or(() -> preferred(request));
  }

  private Optional<Language> chosen(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name()))
        .flatMap(cookie -> Language.of(cookie.getValue()));
  }

  /** Without the header the container would answer with the machine's own locale. */
  private static Optional<Language> preferred(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Optional.empty()
        : Collections.list(request.getLocales()).stream()
            .flatMap(locale -> Language.of(locale).stream())
            .findFirst();
  }

  void choose(Language language, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name(), language.tag())
            .path("/")
            .maxAge(LIFE)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String name() {
    return secure ? "__Host-visavis-language" : "visavis-language";
  }
}
