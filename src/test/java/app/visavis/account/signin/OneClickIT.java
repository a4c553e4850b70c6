package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.PublicDemo;
import app.visavis.testing.Someone;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PublicDemo
class OneClickIT {
  @LocalServerPort int port;
  @Autowired Someone someone;

  @Test
  void the_page_offers_all_five_by_name() {
    assertThat(new Api(port).get("/login").raw().body())
        .contains("Tara Theiss", "Clara Klein", "Tom Turner", "Sam Student", "Ada Admin");
  }

  @ParameterizedTest
  @CsvSource({
    "therapist@visavis.example, /therapist/appointments",
    "client@visavis.example, /client/sessions",
    "tutor@visavis.example, /tutor/bookings",
    "student@visavis.example, /student/sessions",
    "Admin@Visavis.Example, /admin"
  })
  void one_click_leads_to_the_dashboard(String email, String dashboard) {
    var answer = click(email);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.raw().headers().firstValue("Location")).contains(dashboard);
    assertThat(answer.raw().headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("__Host-visavis="));
  }

  @Test
  void nobody_else_is_entered_like_that() {
    assertThat(click(someone.who(Role.ADMIN).email()).status()).isEqualTo(404);
    assertThat(click("nobody@visavis.example").status()).isEqualTo(404);
    assertThat(click("").status()).isEqualTo(404);
  }

  @Test
  void one_click_needs_the_token_of_the_page() {
    var api = new Api(port);
    var request = api.request("/login/demo").POST(BodyPublishers.ofString("email=x"));
    assertThat(
            api.send(request.header("Content-Type", "application/x-www-form-urlencoded")).status())
        .isEqualTo(403);
  }

  /** The cookies are Secure, so this client, which talks plain HTTP, has to carry them by hand. */
  private Api.Answer click(String email) {
    var api = new Api(port);
    var page = api.get("/login").raw();
    var body = "email=" + email + "&_csrf=" + FormPages.csrf(page.body());
    return api.send(
        api.request("/login/demo")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", first(page.headers().allValues("Set-Cookie")))
            .POST(BodyPublishers.ofString(body)));
  }

  private static String first(List<String> cookies) {
    return cookies.getFirst().substring(0, cookies.getFirst().indexOf(';'));
  }
}
