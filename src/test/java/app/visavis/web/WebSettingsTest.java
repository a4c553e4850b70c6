package app.visavis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class WebSettingsTest {
  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void nothing_needs_to_be_set() {
    var settings = WebSettings.from(environment);
    assertThat(settings.baseUrl().configured()).isEmpty();
    assertThat(settings.baseUrl().isHttps()).isFalse();
    assertThat(settings.trustedProxies()).isEmpty();
    assertThat(settings.loopbackOnly()).isTrue();
  }

  @Test
  void the_base_url_is_an_origin_in_lower_case() {
    environment.setProperty("VISAVIS_BASE_URL", " HTTPS://Visavis.Example:8443/ ");
    var baseUrl = WebSettings.from(environment).baseUrl();
    assertThat(baseUrl.configured()).contains(URI.create("https://visavis.example:8443"));
    assertThat(baseUrl.isHttps()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visavis.example",
        "ftp://visavis.example",
        "https://visavis.example/path",
        "https://visavis.example?x",
        "https://me@visavis.example",
        "https://",
        "not an address"
      })
  void any_other_base_url_is_a_fault(String text) {
    environment.setProperty("VISAVIS_BASE_URL", text);
    assertThatThrownBy(() -> WebSettings.from(environment))
        .hasMessageStartingWith("VISAVIS_BASE_URL must be like https://visavis.example");
  }

  @Test
  void all_faults_are_told_at_once() {
    environment.setProperty("VISAVIS_PORT", "99999");
    environment.setProperty("VISAVIS_TRUSTED_PROXIES", "10.0.0.1, .*");
    assertThatThrownBy(() -> WebSettings.from(environment))
        .hasMessageContaining("VISAVIS_PORT must be a number")
        .hasMessageContaining("VISAVIS_TRUSTED_PROXIES must list addresses");
  }

  @Test
  void an_external_database_opens_the_server_to_others() {
    environment.setProperty("DATABASE_URL", "postgres://db/visavis");
    assertThat(WebSettings.from(environment).loopbackOnly()).isFalse();
  }
}
