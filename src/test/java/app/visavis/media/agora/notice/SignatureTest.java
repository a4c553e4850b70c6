package app.visavis.media.agora.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.Secret;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the vector that Agora publishes, the one it misprints, and one of each event. */
class SignatureTest {
  private static final JsonNode VECTORS =
      JsonMapper.shared()
          .readTree(SignatureTest.class.getResourceAsStream("/agora/notification-vectors.json"));

  static Stream<JsonNode> vectors() {
    return Stream.of("published", "computedHere").flatMap(list -> VECTORS.path(list).valueStream());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void a_signature_fits_its_body_and_secret_and_no_other(JsonNode vector) {
    var secret = vector.path("secret").asString();
    var body = vector.path("body").asString();
    var signature = vector.at("/headers/Agora-Signature-V2").asString();

    assertThat(isGood(secret, body, signature)).isTrue();
    assertThat(isGood(secret + "s", body, signature)).isFalse();
    assertThat(isGood(secret, body + " ", signature)).isFalse();
    assertThat(isGood(secret, body, vector.at("/headers/Agora-Signature").asString())).isFalse();
  }

  @Test
  void what_is_printed_beside_another_body_does_not_fit_it() {
    var body = VECTORS.at("/misprint/body").asString();
    var printed = VECTORS.at("/published/0/headers/Agora-Signature-V2").asString();
    var real = VECTORS.at("/misprint/trueHeaders/Agora-Signature-V2").asString();

    assertThat(isGood("secret", body, printed)).isFalse();
    assertThat(isGood("secret", body, real)).isTrue();
  }

  @Test
  void nothing_else_passes_for_a_signature() {
    var good = VECTORS.at("/published/0/headers/Agora-Signature-V2").asString();
    var body = VECTORS.at("/published/0/body").asString();

    for (var other :
        List.of("", " ", "0", good.substring(1), good + "0", good.toUpperCase(Locale.ROOT), "ä")) {
      assertThat(isGood("secret", body, other)).as(other).isFalse();
    }
  }

  private static boolean isGood(String secret, String body, String signature) {
    return Signature.isGood(new Secret(secret), body.getBytes(UTF_8), signature);
  }
}
