package app.visavis.media.agora.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.visavis.media.agora.RestSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of Agora's channel management, under one of its two domains. */
final class AgoraRest {
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  /** Agora asks for at least this much when something is to be changed. */
  private static final Duration TO_ANSWER = Duration.ofSeconds(20);

  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERRORS = 500;

  private final RestSettings settings;
  private final HttpClient http;
  private final JsonMapper json;

  AgoraRest(RestSettings settings, JsonMapper json) {
    this.settings = settings;
    this.http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    this.json = json;
  }

  /** What came of a call. */
  sealed interface Answer {
    record Good(JsonNode body) implements Answer {}

    /** Never without another setting or request. */
    record Refused(String why) implements Answer {}

    /** It may have taken effect all the same. */
    record NoAnswer(String why) implements Answer {}
  }

  /**
   * @param attempt from 1; the domains take turns
   */
  Answer get(String path, int attempt) {
    return send(request(path, attempt).GET());
  }

  /** Also for DELETE, which has a body here. */
  Answer send(String method, String path, Object body, int attempt) {
    var text = json.writeValueAsString(body);
    return send(request(path, attempt).method(method, BodyPublishers.ofString(text)));
  }

  private HttpRequest.Builder request(String path, int attempt) {
    var bases = settings.bases();
    URI base = bases.get((attempt - 1) % bases.size());
    var user = settings.customerId() + ":" + settings.customerSecret().reveal();
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(TO_ANSWER)
        .header(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)))
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return read(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException | JacksonException failure) {
      return new Answer.NoAnswer(failure.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer.NoAnswer("interrupted");
    }
  }

  /** Agora's support finds a request by its X-Request-ID. */
  private Answer read(HttpResponse<String> response) {
    var status = response.statusCode();
    if (status == OK) {
      return new Answer.Good(json.readTree(response.body()));
    }
    var why =
        "HTTP %d, X-Request-ID %s"
            .formatted(status, response.headers().firstValue("X-Request-ID").orElse("missing"));
    return status == TOO_MANY || status >= SERVER_ERRORS
        ? new Answer.NoAnswer(why)
        : new Answer.Refused(why);
  }
}
