package app.visavis.media.direct;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.media.ChannelName;
import app.visavis.media.MediaGrant.DirectGrant;
import app.visavis.media.MediaGrant.IceServer;
import app.visavis.media.Seat;
import app.visavis.media.TokenLife;
import app.visavis.media.Uid;
import app.visavis.testing.Coturn;
import app.visavis.testing.TurnClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.env.MockEnvironment;

/** What the direct network hands out, shown to the TURN server that it is for. */
class TurnCredentialIT {
  private static final Clock NOW = Clock.systemUTC();
  private static final int GRANTED = 0;
  private static final int UNAUTHORIZED = 401;

  @RegisterExtension static final Coturn SERVER = Coturn.unlimited();

  @Test
  void a_fresh_credential_is_granted_a_relay() throws IOException {
    assertThat(allocate(credential(NOW, SERVER.secret()))).isEqualTo(GRANTED);
  }

  @Test
  void one_that_has_run_out_is_refused() throws IOException {
    var longAgo = Clock.offset(NOW, Duration.ofHours(-2));

    assertThat(allocate(credential(longAgo, SERVER.secret()))).isEqualTo(UNAUTHORIZED);
  }

  @Test
  void one_made_with_another_secret_is_refused() throws IOException {
    assertThat(allocate(credential(NOW, "another"))).isEqualTo(UNAUTHORIZED);
  }

  @Test
  void a_longer_life_cannot_be_written_into_one() throws IOException {
    var ice = credential(NOW, SERVER.secret());
    var later = "9" + Objects.requireNonNull(ice.username());

    assertThat(allocate(new IceServer(ice.urls(), later, ice.credential())))
        .isEqualTo(UNAUTHORIZED);
  }

  private static int allocate(IceServer ice) throws IOException {
    try (var client = new TurnClient(SERVER.address())) {
      return client.allocate(
          Objects.requireNonNull(ice.username()),
          Objects.requireNonNull(ice.credential()).reveal());
    }
  }

  private static IceServer credential(Clock clock, String secret) {
    var environment =
        new MockEnvironment()
            .withProperty("TURN_URLS", SERVER.urls())
            .withProperty("TURN_SECRET", secret);
    var network = new DirectNetwork(DirectSettings.from(environment), TokenLife.DEFAULT, clock);
    var until = clock.instant().plus(Duration.ofMinutes(30));
    var grant = network.grant(new Seat(ChannelName.random(), Uid.random(), until));
    return ((DirectGrant) grant).iceServers().getFirst();
  }
}
