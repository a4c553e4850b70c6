package app.visavis.media.direct;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.Secret;
import app.visavis.media.ChannelName;
import app.visavis.media.MediaGrant;
import app.visavis.media.MediaGrant.DirectGrant;
import app.visavis.media.MediaGrant.IceServer;
import app.visavis.media.MediaNetwork;
import app.visavis.media.MediaNetworkContract;
import app.visavis.media.NetworkKind;
import app.visavis.media.Seat;
import app.visavis.media.TokenLife;
import app.visavis.media.Uid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectNetworkTest extends MediaNetworkContract {
  private static final String STUN = "stun:stun.example:3478";
  private static final String TURN = "turn:turn.example:3478?transport=udp";
  private static final String SECRET = "shared-with-turn";

  @Override
  protected MediaNetwork network(Clock clock) {
    return network(
        new DirectSettings(List.of(STUN), List.of(TURN), Optional.of(new Secret(SECRET))), clock);
  }

  @Override
  protected void checkContent(MediaGrant grant, Seat seat, Instant issuedAt, Duration life) {
    var turn = ((DirectGrant) grant).iceServers().getLast();
    assertThat(turn.urls()).containsExactly(TURN);
    assertThat(turn.username())
        .isEqualTo(issuedAt.plus(life).getEpochSecond() + ":" + seat.uid().value());
    assertThat(turn.credential()).isNotNull();
  }

  @Override
  protected Iterable<String> secrets(MediaGrant grant) {
    var turn = ((DirectGrant) grant).iceServers().getLast();
    return List.of(Objects.requireNonNull(turn.credential()).reveal());
  }

  @Override
  protected String configuredSecret() {
    return SECRET;
  }

  /** The expected text was computed with {@code openssl dgst -sha1 -hmac}. */
  @Test
  void the_credential_is_the_keyed_hash_of_the_username() {
    var seat = new Seat(ChannelName.random(), new Uid(7), Instant.ofEpochSecond(1_800_000_600));
    var grant = network(at(Instant.ofEpochSecond(1_800_000_000))).grant(seat);

    var turn = ((DirectGrant) grant).iceServers().getLast();
    assertThat(turn.username()).isEqualTo("1800000600:7");
    assertThat(turn.credential()).isEqualTo(new Secret("btyRgsWTA8vSaB4FjSmBLpXChqE="));
  }

  @Test
  void stun_servers_need_no_sign_in() {
    var grant = (DirectGrant) network(at(NOW)).grant(seat(NOW.plusSeconds(60)));

    assertThat(grant.iceServers()).hasSize(2);
    assertThat(grant.iceServers().getFirst()).isEqualTo(new IceServer(List.of(STUN), null, null));
  }

  @Test
  void without_settings_the_browsers_find_each_other_alone() {
    var none = new DirectSettings(List.of(), List.of(), Optional.empty());
    var grant = (DirectGrant) network(none, at(NOW)).grant(seat(NOW.plusSeconds(60)));

    assertThat(grant.iceServers()).isEmpty();
  }

  @Test
  void it_is_the_network_that_it_says() {
    assertThat(network(at(NOW)).kind()).isEqualTo(NetworkKind.DIRECT);
  }

  private static MediaNetwork network(DirectSettings settings, Clock clock) {
    return new DirectNetwork(settings, TokenLife.DEFAULT, clock);
  }
}
