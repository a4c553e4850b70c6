package app.visavis.account.signin;

import app.visavis.account.Language;
import app.visavis.common.BaseUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What a browser tells of its reader's language, whoever that is. */
@Component
class BrowserLanguage {
  private static final Duration LIFE = Duration.ofDays(365);

  private final SiteCookie cookie;

  BrowserLanguage(BaseUrl baseUrl) {
    cookie = new SiteCookie("language", baseUrl);
  }

  /** What was chosen in it, or else the first of those it prefers that there is here. */
  Optional<Language> of(HttpServletRequest request) {
    return chosen(request).or(() -> preferred(request));
  }

  private Optional<Language> chosen(HttpServletRequest request) {
    return cookie.read(request).flatMap(Language::of);
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
    cookie.write(response, language.tag(), LIFE);
  }
}
