package app.visavis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's program talking to the server: keeps its cookies and sends the CSRF token back. */
public final class Api {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(10)).build();

  public Api(int port) {
    this.base = URI.create("http://localhost:" + port);
  }

  /** An answer as tests like to read it. */
  public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    public String code() {
      return body.path("code").asString("");
    }
  }

  public Api signIn(String email, String password) {
    var answer = post("/api/login", Map.of("email", email, "password", password));
    if (answer.status() != 204) {
      throw new AssertionError("sign-in failed: " + answer.raw().body());
    }
    return this;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, Object body) {
    return send(change(path).POST(json(body)));
  }

  public Answer put(String path, Object body) {
    return send(change(path).PUT(json(body)));
  }

  public Answer delete(String path) {
    return send(change(path).DELETE());
  }

  public Answer postOnce(String key, String path, Object body) {
    return send(change(path).header("Idempotency-Key", key).POST(json(body)));
  }

  private HttpRequest.Builder change(String path) {
    if (cookie("XSRF-TOKEN").isEmpty()) {
      get("/login");
    }
    return request(path)
        .header("Content-Type", "application/json")
        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  /** For what the methods above do not say; nothing but the cookies is added. */
  public Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      var type = response.headers().firstValue("Content-Type").orElse("");
      var body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
      return new Answer(response.statusCode(), body, response);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(cause);
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
  }

  /** Empty when there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** As a Cookie header, for clients that keep no cookies themselves. */
  public String cookieHeader() {
    return String.join(
        "; ",
        cookies.getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .toList());
  }
}
