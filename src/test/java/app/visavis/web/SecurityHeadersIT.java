package app.visavis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@VisavisTest
class SecurityHeadersIT {
  @LocalServerPort int port;
  @Autowired Someone someone;

  @ParameterizedTest
  @CsvSource({
    "/login, 200",
    "/, 302",
    "/api/me, 401",
    "/favicon.svg, 200",
    "/assets/none.js, 404",
    "/health/live, 200",
    "/error, 404",
    "/api/me;x=1, 400",
    "/nothing-here, 302"
  })
  void every_answer_to_a_stranger_carries_them(String path, int status) {
    var answer = new Api(port).get(path);
    assertThat(answer.status()).isEqualTo(status);
    check(answer.raw());
  }

  @ParameterizedTest
  @CsvSource({"/, 302", "/api/me, 200", "/api/nothing-here, 404", "/nothing-here, 404"})
  void every_answer_to_a_person_carries_them(String path, int status) {
    var answer = signedIn().get(path);
    assertThat(answer.status()).isEqualTo(status);
    check(answer.raw());
    assertThat(header(answer.raw(), "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void refusals_before_any_handler_carry_them() {
    var api = signedIn();
    check(api.post("/api/me", Map.of()).raw());
    check(api.send(api.request("/api/logout").POST(BodyPublishers.noBody())).raw());
    var large = BodyPublishers.ofString("x".repeat(BodyLimit.BYTES + 1));
    check(api.send(api.request("/api/login").POST(large)).raw());
  }

  @Test
  void what_a_browser_sent_is_never_echoed() {
    var api = signedIn();
    var answer = api.send(api.request("/login").method("TRACE", BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.raw().body()).doesNotContain(api.cookie("visavis"));
    check(answer.raw());
  }

  @Test
  void web_assembly_runs_in_the_worker_for_backgrounds_alone() throws IOException {
    var workers =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:static/assets/backdrop-worker-*.js");
    var worker = new Api(port).get("/assets/" + workers[0].getFilename()).raw();
    assertThat(header(worker, "Content-Security-Policy"))
        .contains("; script-src 'self' 'wasm-unsafe-eval'; ");
    var page = new Api(port).get("/session/x").raw();
    assertThat(header(page, "Content-Security-Policy")).contains("; script-src 'self'; ");
  }

  @Test
  void what_a_background_needs_travels_compressed() throws IOException {
    var parts =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:static/assets/litert_wasm_internal-*.wasm");
    var api = new Api(port);
    var answer =
        api.send(
            api.request("/assets/" + parts[0].getFilename()).header("Accept-Encoding", "gzip"));
    assertThat(header(answer.raw(), "Content-Type")).isEqualTo("application/wasm");
    assertThat(header(answer.raw(), "Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void scripts_come_from_here_only_and_nobody_frames_us() {
    var policy = header(new Api(port).get("/login").raw(), "Content-Security-Policy");
    assertThat(policy.split("; "))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "object-src 'none'",
            "form-action 'self'",
            "connect-src 'self' ws://localhost:" + port)
        .noneMatch(part -> part.contains("unsafe") || part.contains("*"));
  }

  @Test
  void what_is_open_to_all_may_be_kept_and_sets_no_cookie() {
    var icon = new Api(port).get("/favicon.svg").raw();
    assertThat(header(icon, "Cache-Control")).contains("public");
    assertThat(icon.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private Api signedIn() {
    return new Api(port).signIn(someone.who(Role.TUTOR).email(), Someone.PASSWORD);
  }

  private static void check(HttpResponse<String> answer) {
    assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'; ");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Permissions-Policy"))
        .contains("camera=(self)", "microphone=(self)", "display-capture=(self)");
    assertThat(header(answer, "X-Request-Id")).matches("V-[0-9A-HJKMNP-TV-Z]{6}");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  private static String header(HttpResponse<String> answer, String name) {
    assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
    return answer.headers().firstValue(name).orElseThrow();
  }
}
