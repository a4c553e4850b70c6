package app.visavis.media.agora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.media.agora.PublishedTokens.Vector;
import app.visavis.testing.DecodedToken;
import io.agora.media.AccessToken2;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PublishedTokensTest {
  /** Services of newer encoders than the one in use. */
  private static final Set<Integer> UNKNOWN_TO_THE_ENCODER = Set.of(3, 6, 8);

  static Stream<Vector> vectors() {
    return PublishedTokens.vectors();
  }

  static Stream<Vector> vectorsThatTheEncoderKnows() {
    return vectors()
        .filter(vector ->
            vector
                .inputs()
                .get("services")
                .valueStream()
                .noneMatch(s -> UNKNOWN_TO_THE_ENCODER.contains(s.get("type").asInt())));
  }

  @ParameterizedTest
  @MethodSource("vectorsThatTheEncoderKnows")
  void the_encoder_in_use_makes_the_published_bytes(Vector vector) throws Exception {
    var built = DecodedToken.inflate(EncoderInput.of(vector).build());

    for (var token : vector.tokens()) {
      assertThat(built).isEqualTo(DecodedToken.inflate(token));
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void the_decoder_reads_and_verifies_every_published_token(Vector vector) {
    for (var token : vector.tokens()) {
      var decoded = DecodedToken.verify(token, vector.appId(), PublishedTokens.CERTIFICATE);

      var inputs = vector.inputs();
      assertThat(decoded.issuedAt()).isEqualTo(instant(inputs.get("issueTs")));
      assertThat(decoded.life()).isEqualTo(Duration.ofSeconds(inputs.get("expire").asLong()));
      assertThat(decoded.salt()).isEqualTo(inputs.get("salt").asLong());
      assertThat(decoded.services()).hasSize(inputs.get("services").size());
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void the_decoder_splits_signature_and_signed_part_where_agora_does(Vector vector) {
    var bytes = DecodedToken.inflate(vector.tokens().getFirst());
    var start = Short.BYTES + vector.signature().length;

    assertThat(Arrays.copyOfRange(bytes, Short.BYTES, start)).isEqualTo(vector.signature());
    assertThat(Arrays.copyOfRange(bytes, start, bytes.length)).isEqualTo(vector.signed());
  }

  @Test
  void there_are_seventeen_bodies_and_thirty_three_tokens() {
    assertThat(vectors()).hasSize(17);
    assertThat(vectors().flatMap(vector -> vector.tokens().stream())).hasSize(33);
  }

  @Test
  void the_first_one_is_read_field_by_field() {
    var vector = vectors().findFirst().orElseThrow();
    var token = vector.tokens().getFirst();
    var decoded = DecodedToken.verify(token, vector.appId(), PublishedTokens.CERTIFICATE);

    assertThat(decoded.channel()).isEqualTo("7d72365eb983485397e3e3f9d460bdda");
    assertThat(decoded.uid()).isEqualTo("2882341273");
    assertThat(decoded.rtc().privileges()).hasSize(1).containsEntry(1, Duration.ofSeconds(600));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void the_decoder_refuses_another_certificate_and_another_app(Vector vector) {
    var token = vector.tokens().getFirst();
    var otherCertificate = PublishedTokens.CERTIFICATE.replace('5', '6');
    var otherApp = vector.appId().replace('9', '8');

    assertRefused(token, vector.appId(), otherCertificate);
    assertRefused(token, otherApp, PublishedTokens.CERTIFICATE);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void the_decoder_refuses_a_token_with_any_byte_changed(Vector vector) {
    var bytes = DecodedToken.inflate(vector.tokens().getFirst());
    for (var place = 0; place < bytes.length; place++) {
      var tampered = bytes.clone();
      tampered[place] ^= 1;
      assertRefused(Packed.of(tampered), vector.appId(), PublishedTokens.CERTIFICATE);
    }
  }

  @Test
  void the_decoder_refuses_what_is_no_token() {
    for (var text : new String[] {"", "007", "006eJx", "007????", PublishedTokens.malformed()}) {
      assertRefused(text, PublishedTokens.foreignAppId(), PublishedTokens.CERTIFICATE);
    }
    assertRefused(
        PublishedTokens.foreign(), PublishedTokens.foreignAppId(), PublishedTokens.CERTIFICATE);
  }

  @Test
  void the_encoder_itself_would_take_a_forged_signature() {
    var vector = vectors().findFirst().orElseThrow();
    var bytes = DecodedToken.inflate(vector.tokens().getFirst());
    bytes[Short.BYTES] ^= 1;

    assertThat(new AccessToken2().parse(Packed.of(bytes))).isTrue();
  }

  private static void assertRefused(String token, String appId, String certificate) {
    assertThatThrownBy(() -> DecodedToken.verify(token, appId, certificate))
        .isInstanceOf(DecodedToken.Refused.class);
  }

  private static Instant instant(JsonNode seconds) {
    return Instant.ofEpochSecond(seconds.asLong());
  }
}
