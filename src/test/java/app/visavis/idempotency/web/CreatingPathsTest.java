package app.visavis.idempotency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CreatingPathsTest {
  private static final String KEY = "#/components/parameters/IdempotencyKey";

  @Test
  void whatever_is_described_as_making_something_takes_a_key_and_nothing_else_does() {
    assertThat(posts())
        .isNotEmpty()
        .allSatisfy(post -> {
          var makes = post.getValue().path("responses").has("201");
          var request = new MockHttpServletRequest("POST", post.getKey().replace("{id}", "1"));
          assertThat(CreatingPaths.contains(request) || keepsKeys(post.getKey()))
              .as(post.getKey())
              .isEqualTo(makes);
          assertThat(post.getValue().findValuesAsString("$ref").contains(KEY))
              .as(post.getKey())
              .isEqualTo(makes);
        });
  }

  /** The chat keeps the key with the message for good, and files are too large to be kept twice. */
  private static boolean keepsKeys(String path) {
    return Set.of("/api/bookings/{id}/messages", "/api/bookings/{id}/files").contains(path);
  }

  private static Stream<Map.Entry<String, JsonNode>> posts() {
    return document().path("paths").properties().stream()
        .filter(path -> path.getValue().has("post"))
        .map(path -> Map.entry(path.getKey(), path.getValue().path("post")));
  }

  private static JsonNode document() {
    try (var file = new ClassPathResource("static/openapi.json").getInputStream()) {
      return JsonMapper.shared().readTree(file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
