package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class LoginPageIT {
  @LocalServerPort int port;
  @Autowired Someone someone;

  private Api browser;

  @BeforeEach
  void open() {
    browser = new Api(port);
  }

  @Test
  void signing_in_leads_to_the_own_dashboard() {
    var answer = signIn(someone.who(Role.THERAPIST), Someone.PASSWORD);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/therapist/appointments");
  }

  @Test
  void a_page_asked_for_before_comes_after_and_only_once() {
    var asked = browser.get("/session/4f7c1f0e-0000-4000-8000-000000000000?from=mail");
    assertThat(location(asked)).isEqualTo("/login");
    var person = someone.who(Role.CLIENT);
    assertThat(location(signIn(person, Someone.PASSWORD)))
        .isEqualTo("/session/4f7c1f0e-0000-4000-8000-000000000000?from=mail");
    post("/logout", Map.of());
    assertThat(location(signIn(person, Someone.PASSWORD))).isEqualTo("/client/sessions");
  }

  @Test
  void a_wrong_password_shows_the_form_again_without_what_was_typed() {
    var person = someone.who(Role.CLIENT);
    var answer = signIn(person, "wrong password");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.raw().body())
        .contains("do not match", "name=\"password\"")
        .doesNotContain("wrong password");
    assertThat(browser.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void too_many_attempts_show_how_long_to_wait() {
    var person = someone.who(Role.CLIENT);
    for (var attempt = 0; attempt < Throttle.PER_ACCOUNT_AND_ADDRESS; attempt++) {
      signIn(person, "guess");
    }
    var answer = signIn(person, Someone.PASSWORD);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.raw().body()).contains("Too many attempts");
  }

  @Test
  void empty_and_endless_fields_are_a_failed_attempt_and_no_error() {
    assertThat(post("/login", Map.of()).status()).isEqualTo(401);
    var endless = Map.of("email", "x".repeat(300), "password", "y");
    assertThat(post("/login", endless).status()).isEqualTo(401);
  }

  @Test
  void a_signed_in_person_has_no_business_on_the_page() {
    signIn(someone.who(Role.STUDENT), Someone.PASSWORD);
    assertThat(location(browser.get("/login"))).isEqualTo("/student/sessions");
  }

  @Test
  void signing_out_leads_back_to_the_page() {
    signIn(someone.who(Role.STUDENT), Someone.PASSWORD);
    assertThat(location(post("/logout", Map.of()))).isEqualTo("/login");
    assertThat(location(browser.get("/"))).isEqualTo("/login");
  }

  @Test
  void without_a_demo_nobody_enters_with_one_click() {
    assertThat(browser.get("/login").raw().body()).doesNotContain("/login/demo");
    var person = someone.who(Role.STUDENT);
    assertThat(post("/login/demo", Map.of("email", person.email())).status()).isEqualTo(404);
    assertThat(post("/login/demo", Map.of("email", "admin@visavis.example")).status())
        .isEqualTo(404);
  }

  private Api.Answer signIn(Person person, String password) {
    return post("/login", Map.of("email", person.email(), "password", password));
  }

  private Api.Answer post(String path, Map<String, String> fields) {
    return FormPages.submitWithToken(browser, path, fields);
  }

  private static String location(Api.Answer answer) {
    return answer.raw().headers().firstValue("Location").orElse("");
  }
}
