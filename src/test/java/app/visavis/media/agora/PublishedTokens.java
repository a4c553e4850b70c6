package app.visavis.media.agora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tokens that Agora publishes in its own test suites; the file names its sources. */
final class PublishedTokens {
  private static final JsonNode FILE = read();
  static final String CERTIFICATE = FILE.get("appCertificate").asString();

  private PublishedTokens() {}

  /** One set of inputs, the bytes that it makes, and those bytes as several encoders pack them. */
  record Vector(
      String name, JsonNode inputs, byte[] signature, byte[] signed, List<String> tokens) {
    String appId() {
      return inputs.get("appId").asString();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Vector> vectors() {
    return FILE.get("vectors").valueStream().map(PublishedTokens::vector);
  }

  static String malformed() {
    return FILE.get("malformed").get(0).get("token").asString();
  }

  /** Signed with a certificate that Agora kept to itself. */
  static String foreign() {
    return FILE.get("otherCertificate").get(0).get("token").asString();
  }

  static String foreignAppId() {
    return FILE.get("otherCertificate").get(0).get("fields").get("appId").asString();
  }

  private static Vector vector(JsonNode node) {
    return new Vector(
        node.get("name").asString(),
        node.get("inputs"),
        HexFormat.of().parseHex(node.get("signatureHex").asString()),
        HexFormat.of().parseHex(node.get("signedHex").asString()),
        node.get("tokens").valueStream().map(token -> token.get("token").asString()).toList());
  }

  private static JsonNode read() {
    try (var in = new ClassPathResource("agora/token-vectors.json").getInputStream()) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
