package app.visavis.media.agora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.common.Secret;
import app.visavis.media.MediaGrant;
import app.visavis.media.MediaGrant.AgoraGrant;
import app.visavis.media.MediaNetwork;
import app.visavis.media.MediaNetworkContract;
import app.visavis.media.NetworkKind;
import app.visavis.media.Seat;
import app.visavis.media.TokenLife;
import app.visavis.testing.DecodedToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgoraNetworkTest extends MediaNetworkContract {
  private static final String APP = "0123456789abcdef0123456789ABCDEF";
  private static final String CERTIFICATE = "fedcba9876543210FEDCBA9876543210";

  @Override
  protected MediaNetwork network(Clock clock) {
    return new AgoraNetwork(
        new AgoraSettings(APP, new Secret(CERTIFICATE)), TokenLife.DEFAULT, clock);
  }

  @Override
  protected void checkContent(MediaGrant grant, Seat seat, Instant issuedAt, Duration life) {
    var token = decoded(grant);
    assertThat(token.issuedAt()).isEqualTo(issuedAt);
    assertThat(token.life()).isEqualTo(life).isPositive();
    assertThat(token.expiresAt()).isEqualTo(grant.expiresAt());
    assertThat(token.services()).hasSize(1);
    assertThat(token.channel()).isEqualTo(seat.channel().value());
    assertThat(token.uid()).isEqualTo(String.valueOf(seat.uid().value()));
    assertThat(token.rtc().privileges())
        .containsOnlyKeys(1, 2, 3, 4)
        .allSatisfy((privilege, its) -> assertThat(its).isEqualTo(token.life()));
  }

  @Override
  protected Iterable<String> secrets(MediaGrant grant) {
    return List.of(((AgoraGrant) grant).token().reveal());
  }

  @Override
  protected String configuredSecret() {
    return CERTIFICATE;
  }

  @Test
  void the_grant_names_app_channel_and_uid_as_the_token_does() {
    var seat = seat(NOW.plusSeconds(600));
    var grant = (AgoraGrant) network(at(NOW)).grant(seat);

    assertThat(grant.appId()).isEqualTo(APP);
    assertThat(grant.channel()).isEqualTo(seat.channel());
    assertThat(grant.uid()).isEqualTo(seat.uid());
  }

  @Test
  void two_tokens_for_one_seat_differ_by_their_salt() {
    var seat = seat(NOW.plusSeconds(600));
    var first = decoded(network(at(NOW)).grant(seat));
    var second = decoded(network(at(NOW)).grant(seat));

    assertThat(first.salt()).isNotEqualTo(second.salt());
  }

  @Test
  void a_time_that_the_token_cannot_hold_is_an_error_and_no_token() {
    var tooLate = Instant.ofEpochSecond(1L << Integer.SIZE);

    assertThatThrownBy(() -> network(at(tooLate)).grant(seat(tooLate.plusSeconds(60))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void it_is_the_network_that_it_says() {
    assertThat(network(at(NOW)).kind()).isEqualTo(NetworkKind.AGORA);
  }

  private static DecodedToken decoded(MediaGrant grant) {
    return DecodedToken.verify(((AgoraGrant) grant).token().reveal(), APP, CERTIFICATE);
  }
}
