package app.visavis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class ErrorsIT {
  @LocalServerPort int port;
  @Autowired Someone someone;

  private Api api;

  @BeforeEach
  void signIn() {
    api = new Api(port).signIn(someone.who(Role.ADMIN).email(), Someone.PASSWORD);
  }

  @Test
  void an_unknown_call_is_not_found() {
    expect(api.get("/api/nothing-here"), 404, "not-found");
  }

  @Test
  void a_call_without_signing_in_is_refused_whether_it_exists_or_not() {
    expect(new Api(port).get("/api/me"), 401, "not-signed-in");
    expect(new Api(port).get("/api/nothing-here"), 401, "not-signed-in");
  }

  @Test
  void another_method_is_not_allowed_and_the_right_one_is_named() {
    var answer = api.post("/api/me", Map.of());
    expect(answer, 405, "method-not-allowed");
    assertThat(answer.raw().headers().firstValue("Allow")).contains("GET");
  }

  @Test
  void an_answer_in_another_format_is_not_to_be_had() {
    expect(api.send(api.request("/api/me").header("Accept", "image/png")), 406, "not-acceptable");
  }

  @Test
  void a_body_in_another_format_is_not_taken() {
    expect(people("email=a", "application/x-www-form-urlencoded"), 415, "unsupported-media-type");
  }

  @Test
  void a_broken_body_is_an_invalid_request() {
    expect(people("{\"email\":", "application/json"), 400, "invalid-request");
    expect(people("", "application/json"), 400, "invalid-request");
    expect(people("null", "application/json"), 400, "invalid-request");
    expect(people("[]", "application/json"), 400, "invalid-request");
    expect(people("{} {}", "application/json"), 400, "invalid-request");
  }

  @Test
  void a_field_of_the_wrong_kind_is_named() {
    var answer = people("{\"email\": {\"deep\": 1}}", "application/json");
    expect(answer, 400, "invalid-request");
    assertThat(answer.body().path("field").asString()).isEqualTo("email");
    assertThat(people("{\"name\": 5}", "application/json").body().path("field").asString())
        .isEqualTo("name");
  }

  @Test
  void a_key_given_twice_is_refused() {
    var twice =
        "{\"email\":\"a@b.example\",\"email\":\"c@d.example\",\"name\":\"A\",\"role\":\"TUTOR\"}";
    expect(people(twice, "application/json"), 400, "invalid-request");
  }

  @Test
  void a_large_body_is_refused_with_and_without_its_length() {
    var large = "{\"name\":\"" + "x".repeat(BodyLimit.BYTES) + "\"}";
    expect(people(large, "application/json"), 413, "too-large");
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes()));
    expect(people(chunked, "application/json"), 413, "too-large");
  }

  @Test
  void a_body_up_to_the_limit_is_read() {
    var chunked =
        BodyPublishers.ofInputStream(
            () -> new ByteArrayInputStream("{\"email\":\"wrong\"}".getBytes()));
    assertThat(people(chunked, "application/json").body().path("field").asString())
        .isEqualTo("email");
  }

  @Test
  void what_breaks_inside_stays_inside() {
    var answer = api.get("/api/break");
    expect(answer, 500, "internal");
    assertThat(answer.raw().body()).doesNotContain("secret").doesNotContain("Exception");
    assertThat(answer.body().path("requestId").asString())
        .isEqualTo(answer.raw().headers().firstValue("X-Request-Id").orElseThrow());
  }

  @Test
  void a_request_is_named_by_the_server_alone() {
    var answer = api.send(api.request("/api/me").header("X-Request-Id", "mine"));
    assertThat(answer.raw().headers().allValues("X-Request-Id")).hasSize(1).doesNotContain("mine");
  }

  @Test
  void people_get_pages_in_plain_words() {
    page(api.get("/nothing-here"), 404);
    var broken = api.get("/break");
    page(broken, 500);
    assertThat(broken.raw().body())
        .contains(broken.raw().headers().firstValue("X-Request-Id").orElseThrow())
        .doesNotContain("secret")
        .doesNotContain("Exception");
  }

  @Test
  void the_error_page_itself_is_nothing_to_visit() {
    page(api.get("/error"), 404);
  }

  @Test
  void a_path_that_tries_to_climb_is_refused() {
    assertThat(api.get("/assets/..%2fapplication.yaml").status()).isEqualTo(400);
    assertThat(api.get("/api/%2e%2e%2fme").status()).isEqualTo(400);
    assertThat(api.get("/api/me;x=1").status()).isEqualTo(400);
  }

  @Test
  void health_is_open_and_says_no_more_than_it_must() {
    var stranger = new Api(port);
    assertThat(stranger.get("/health/live").raw().body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(stranger.get("/health/ready").raw().body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(stranger.cookie("XSRF-TOKEN")).isEmpty();
    assertThat(api.get("/env").status()).isEqualTo(404);
    assertThat(api.get("/actuator").status()).isEqualTo(404);
    assertThat(api.get("/beans").status()).isEqualTo(404);
  }

  @Test
  void the_start_leads_to_the_own_dashboard() {
    var start = api.get("/");
    assertThat(start.status()).isBetween(301, 303);
    assertThat(start.raw().headers().firstValue("Location")).contains("/admin");
  }

  private Api.Answer people(String body, String type) {
    return people(BodyPublishers.ofString(body), type);
  }

  private Api.Answer people(HttpRequest.BodyPublisher body, String type) {
    return api.send(
        api.request("/api/people")
            .header("Content-Type", type)
            .header("X-XSRF-TOKEN", api.cookie("XSRF-TOKEN"))
            .POST(body));
  }

  private static void expect(Api.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.raw().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    assertThat(answer.body().path("requestId").asString()).isNotEmpty();
    assertThat(answer.body().path("detail").asString()).isNotEmpty();
  }

  private static void page(Api.Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/html");
    assertThat(answer.raw().body()).contains("<main").doesNotContain("Whitelabel");
  }
}
