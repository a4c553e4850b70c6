package app.visavis.media.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.visavis.common.InvalidSettings;
import app.visavis.common.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DirectSettingsTest {
  @Test
  void nothing_set_is_nothing_needed() {
    var settings = DirectSettings.from(environment(" ", ""));

    assertThat(settings.stun()).isEmpty();
    assertThat(settings.turn()).isEmpty();
    assertThat(settings.secret()).isEmpty();
  }

  @Test
  void the_list_is_taken_apart_by_scheme() {
    var list = "stun:a:3478, turn:b:3478?transport=udp ,turns:c:5349,, turn:[2001:db8::1]:3478";
    var settings = DirectSettings.from(environment(list, "s3cret"));

    assertThat(settings.stun()).containsExactly("stun:a:3478");
    assertThat(settings.turn())
        .containsExactly("turn:b:3478?transport=udp", "turns:c:5349", "turn:[2001:db8::1]:3478");
    assertThat(settings.secret()).contains(new Secret("s3cret"));
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void stun_alone_needs_no_secret() {
    assertThat(DirectSettings.from(environment("stun:a.example", "")).stun())
        .containsExactly("stun:a.example");
  }

  @Test
  void a_turn_server_without_the_secret_is_a_fault() {
    assertThat(faults("turn:a:3478", ""))
        .containsExactly("TURN_SECRET is missing: TURN_URLS names a TURN server.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stun:a:3478"})
  void a_secret_without_a_turn_server_is_a_fault(String urls) {
    assertThat(faults(urls, "s3cret"))
        .containsExactly("TURN_SECRET is set, but TURN_URLS names no TURN server.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "turn:",
        "turn://a:3478",
        "turn:a:0",
        "turn:a:65536",
        "turn:a:3478?transport=sctp",
        "turn:user:password@a:3478",
        "turn:a b",
        "turns:[zz]:1",
        "turn:a:3478;x"
      })
  void a_url_that_no_browser_takes_is_a_fault_that_does_not_show_it(String url) {
    assertThat(faults("stun:a," + url, "s3cret"))
        .containsExactly(
            "TURN_URLS: entry 2 must look like turn:host:3478?transport=udp, turns:host:5349 or"
                + " stun:host:3478.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a", "a:3478", "stun:a?transport=udp", "STUN:a"})
  void so_is_one_of_another_kind(String url) {
    assertThat(faults(url, "")).singleElement().asString().startsWith("TURN_URLS: entry 1 must");
  }

  private static List<String> faults(String urls, String secret) {
    return assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> DirectSettings.from(environment(urls, secret)))
        .actual()
        .faults();
  }

  private static MockEnvironment environment(String urls, String secret) {
    return new MockEnvironment()
        .withProperty("TURN_URLS", urls)
        .withProperty("TURN_SECRET", secret);
  }
}
