package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.PublicDemo;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PublicDemo
class BehindProxyIT {
  private static final String LOGIN = "{\"email\":\"tutor@visavis.example\",\"password\":\"%s\"}";

  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void earlier_guesses_are_forgotten() {
    clock.advance(Throttle.WINDOW);
  }

  @Test
  void under_https_cookies_travel_encrypted_only_and_belong_to_this_host() {
    assertThat(login(PublicDemo.PASSWORD, "198.51.100.1").headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-visavis=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("Secure"));
  }

  @Test
  void under_https_browsers_are_told_to_stay() {
    assertThat(get("/login").headers().firstValue("Strict-Transport-Security"))
        .contains("max-age=63072000; includeSubDomains");
  }

  @Test
  void the_page_asked_for_is_remembered_in_a_cookie_of_the_same_kind() {
    assertThat(get("/session/1").headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie -> assertThat(cookie).startsWith("__Host-visavis-return=").contains("Secure"));
  }

  @Test
  void the_own_socket_is_reached_by_the_name_that_the_proxy_was_called() {
    assertThat(get("/login").headers().firstValue("Content-Security-Policy").orElse(""))
        .endsWith("connect-src 'self' wss://visavis.example:443");
  }

  @Test
  void guesses_are_counted_for_the_client_and_not_for_the_proxy() {
    for (var attempt = 0; attempt < Throttle.PER_ACCOUNT_AND_ADDRESS; attempt++) {
      assertThat(login("wrong password", "198.51.100.2").statusCode()).isEqualTo(401);
    }
    assertThat(login(PublicDemo.PASSWORD, "198.51.100.2").statusCode()).isEqualTo(429);
    assertThat(login(PublicDemo.PASSWORD, "198.51.100.3").statusCode()).isEqualTo(204);
  }

  @Test
  void a_client_cannot_put_an_address_of_its_own_in_front() {
    for (var attempt = 0; attempt < Throttle.PER_ACCOUNT_AND_ADDRESS; attempt++) {
      login("wrong password", "203.0.113." + attempt + ", 198.51.100.4");
    }
    assertThat(login(PublicDemo.PASSWORD, "203.0.113.99, 198.51.100.4").statusCode())
        .isEqualTo(429);
  }

  private HttpResponse<String> get(String path) {
    var api = new Api(port);
    return api.send(forwarded(api, path, "198.51.100.9").GET()).raw();
  }

  /** The cookies are Secure, so this client, which talks plain HTTP, has to carry them by hand. */
  private HttpResponse<String> login(String password, String from) {
    var token = token(get("/login").headers().allValues("Set-Cookie"));
    var api = new Api(port);
    return api.send(
            forwarded(api, "/api/login", from)
                .header("Content-Type", "application/json")
                .header("Cookie", "XSRF-TOKEN=" + token)
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(LOGIN.formatted(password))))
        .raw();
  }

  private static HttpRequest.Builder forwarded(Api api, String path, String from) {
    return api.request(path)
        .header("X-Forwarded-For", from)
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "visavis.example");
  }

  private static String token(List<String> cookies) {
    return cookies.stream()
        .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
        .map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }
}
