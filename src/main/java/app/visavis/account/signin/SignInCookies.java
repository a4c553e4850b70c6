package app.visavis.account.signin;

import app.visavis.common.BaseUrl;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** What the browser keeps: the session's id, and the token that proves a request is ours. */
@Configuration(proxyBeanMethods = false)
class SignInCookies {
  private static final int SESSION_ID_BYTES = 32;

  /** The prefix makes browsers refuse a cookie of that name which a neighbouring host sets. */
  @Bean
  CookieSerializer sessionCookie(BaseUrl baseUrl) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(baseUrl.isHttps() ? "__Host-visavis" : "visavis");
    cookie.setUseSecureCookie(baseUrl.isHttps());
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    cookie.setUseBase64Encoding(false);
    return cookie;
  }

  @Bean
  SessionIdGenerator sessionIds() {
    var random = new SecureRandom();
    return () -> {
      var bytes = new byte[SESSION_ID_BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }

  /** Scripts of our own pages read this one and send it back in a header. */
  @Bean
  CsrfTokenRepository csrfTokens(BaseUrl baseUrl) {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(
        cookie -> cookie.path("/").secure(baseUrl.isHttps()).sameSite("Lax"));
    return tokens;
  }
}
