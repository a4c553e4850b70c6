package app.visavis.media.agora;

import app.visavis.media.Seat;
import io.agora.media.AccessToken2;
import io.agora.media.AccessToken2.PrivilegeRtc;
import io.agora.media.AccessToken2.ServiceRtc;
import java.time.Duration;
import java.time.Instant;

/**
 * Signs "007" tokens with Agora's own encoder. Its comfortable {@code RtcTokenBuilder2} is passed
 * by: that one takes the system's clock and swallows its failures.
 */
final class RtcToken {
  private RtcToken() {}

  static String sign(AgoraSettings settings, Seat seat, Instant issuedAt, Duration life) {
    var seconds = Math.toIntExact(life.toSeconds());
    var token = new AccessToken2(settings.appId(), settings.certificate().reveal(), seconds);
    token.issueTs = unsigned(issuedAt);
    token.addService(service(seat, seconds));
    return built(token);
  }

  /**
   * All privileges end with the token. Had they a longer life, nobody would be told when the token
   * runs out, and a dropped connection could not come back.
   */
  private static ServiceRtc service(Seat seat, int seconds) {
    var uid = AccessToken2.getUidStr(seat.uid().value());
    var service = new ServiceRtc(seat.channel().value(), uid);
    for (var privilege : PrivilegeRtc.values()) {
      service.addPrivilegeRtc(privilege, seconds);
    }
    return service;
  }

  /** 32 unsigned bits on the wire: enough until the year 2106. */
  private static int unsigned(Instant issuedAt) {
    var seconds = issuedAt.getEpochSecond();
    if (seconds >>> Integer.SIZE != 0) {
      throw new IllegalStateException("Tokens have no room for the time " + issuedAt + ".");
    }
    return (int) seconds;
  }

  /** The encoder's answer to input that it does not like is an empty text. */
  private static String built(AccessToken2 token) {
    String text;
    try {
      text = token.build();
    } catch (Exception failure) {
      throw new IllegalStateException("Agora's encoder could not build a token.", failure);
    }
    if (text.isEmpty()) {
      throw new IllegalStateException("Agora's encoder built an empty token.");
    }
    return text;
  }
}
