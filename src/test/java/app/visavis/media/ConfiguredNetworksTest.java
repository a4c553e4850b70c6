package app.visavis.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ConfiguredNetworksTest {
  private static final String HEX = "0123456789abcdef0123456789abcdef";

  @Test
  void without_agora_credentials_new_sessions_go_direct() {
    var networks = networks(new MockEnvironment());

    assertThat(networks.preferred()).isEqualTo(NetworkKind.DIRECT);
    assertThat(networks.find(NetworkKind.AGORA)).isEmpty();
    assertThat(networks.find(NetworkKind.DIRECT)).isPresent();
  }

  @Test
  void with_them_new_sessions_go_over_agora_and_older_ones_stay_direct() {
    var environment = new MockEnvironment();
    environment.setProperty("AGORA_APP_ID", HEX);
    environment.setProperty("AGORA_APP_CERTIFICATE", HEX);
    var networks = networks(environment);

    assertThat(networks.preferred()).isEqualTo(NetworkKind.AGORA);
    for (var kind : NetworkKind.values()) {
      assertThat(networks.find(kind)).hasValueSatisfying(n -> assertThat(n.kind()).isEqualTo(kind));
    }
  }

  private static MediaNetworks networks(MockEnvironment environment) {
    return new MediaConfiguration()
        .mediaNetworks(environment, TokenLife.DEFAULT, Clock.systemUTC());
  }
}
