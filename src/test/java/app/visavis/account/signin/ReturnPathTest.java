package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.BaseUrl;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReturnPathTest {
  private final ReturnPath returnPath = new ReturnPath(new BaseUrl(Optional.empty()));

  @Test
  void the_page_asked_for_comes_back_once() {
    var request = new MockHttpServletRequest("GET", "/session/7b0c");
    request.setQueryString("from=mail");
    var response = new MockHttpServletResponse();
    returnPath.remember(request, response);
    var cookie = response.getCookies()[0];
    assertThat(cookie.getName()).isEqualTo("visavis-return");
    assertThat(take(cookie)).contains("/session/7b0c?from=mail");
    assertThat(cookie.isHttpOnly()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        "",
        "relative"
      })
  void a_forged_cookie_leads_nowhere_else(String path) {
    var bytes = path.getBytes(StandardCharsets.UTF_8);
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    assertThat(take(new Cookie("visavis-return", value))).isEmpty();
  }

  @Test
  void a_cookie_that_is_no_base64_is_ignored() {
    assertThat(take(new Cookie("visavis-return", "%%%"))).isEmpty();
  }

  @Test
  void what_was_sent_is_not_repeated() {
    var response = new MockHttpServletResponse();
    returnPath.remember(new MockHttpServletRequest("POST", "/bookings"), response);
    assertThat(response.getCookies()).isEmpty();
  }

  private Optional<String> take(Cookie cookie) {
    var request = new MockHttpServletRequest("POST", "/login");
    request.setCookies(cookie);
    return returnPath.take(request, new MockHttpServletResponse());
  }
}
