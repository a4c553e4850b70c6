package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class CsrfIT {
  @LocalServerPort int port;
  @Autowired Someone someone;

  private Api api;

  @BeforeEach
  void openBrowser() {
    api = new Api(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/api/me", "/api/bookings", "/"})
  void any_first_get_brings_the_token(String path) {
    api.get(path);
    assertThat(api.cookie("XSRF-TOKEN")).isNotEmpty();
  }

  @Test
  void a_json_call_without_the_token_is_refused_signing_in_included() {
    var answer = json("/api/login", null);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("csrf");
    assertThat(answer.body().path("requestId").asString()).isNotEmpty();
  }

  @Test
  void a_json_call_with_a_wrong_token_is_refused() {
    api.get("/login");
    assertThat(json("/api/login", "made-up").code()).isEqualTo("csrf");
  }

  @Test
  void the_token_of_another_browser_is_refused() {
    var other = new Api(port);
    other.get("/login");
    api.get("/login");
    assertThat(json("/api/login", other.cookie("XSRF-TOKEN")).code()).isEqualTo("csrf");
  }

  @Test
  void a_signed_in_person_is_protected_as_well() {
    signIn();
    assertThat(json("/api/logout", null).code()).isEqualTo("csrf");
    assertThat(api.get("/api/me").status()).isEqualTo(200);
    assertThat(json("/api/logout", api.cookie("XSRF-TOKEN")).status()).isEqualTo(204);
  }

  @Test
  void signing_in_brings_a_new_token() {
    api.get("/login");
    var before = api.cookie("XSRF-TOKEN");
    signIn();
    assertThat(api.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(before);
    assertThat(json("/api/logout", before).code()).isEqualTo("csrf");
  }

  @Test
  void a_form_needs_its_hidden_field() {
    api.get("/login");
    var person = someone.who(Role.TUTOR);
    var fields = Map.of("email", person.email(), "password", Someone.PASSWORD);
    assertThat(form("/login", fields).status()).isEqualTo(403);
    assertThat(form("/login", with(fields, "made-up")).status()).isEqualTo(403);
    var page = api.get("/login").raw().body();
    assertThat(form("/login", with(fields, FormPages.csrf(page))).status()).isEqualTo(303);
  }

  @Test
  void a_page_refused_for_its_token_is_a_page_again() {
    var answer = form("/logout", Map.of());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/html");
  }

  private void signIn() {
    api.signIn(someone.who(Role.TUTOR).email(), Someone.PASSWORD);
  }

  private static Map<String, String> with(Map<String, String> fields, String token) {
    var all = new HashMap<>(fields);
    all.put("_csrf", token);
    return all;
  }

  private Api.Answer json(String path, @Nullable String token) {
    var request =
        api.request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"email\":\"a@b.example\",\"password\":\"x\"}"));
    return api.send(token == null ? request : request.header("X-XSRF-TOKEN", token));
  }

  private Api.Answer form(String path, Map<String, String> fields) {
    return FormPages.submit(api, path, fields);
  }
}
