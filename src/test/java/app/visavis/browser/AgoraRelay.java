package app.visavis.browser;

import app.visavis.testing.DecodedToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server's half of the stand-in for Agora: brings pages of one channel together, after
 * verifying their tokens with the independent decoder, and says on command what Agora would say.
 * Its messages are listed at the top of src/test/frontend/agora-stand-in.ts.
 */
final class AgoraRelay extends TextWebSocketHandler {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** An offer with all its codecs is longer than the container's 8 KiB. */
  private static final int LONGEST_MESSAGE = 65_536;

  private final String appId;
  private final String certificate;
  private final Clock clock;
  private final List<Member> members = new CopyOnWriteArrayList<>();
  private final List<DecodedToken> renewals = new CopyOnWriteArrayList<>();

  private record Member(WebSocketSession socket, String channel, int uid) {}

  AgoraRelay(String appId, String certificate, Clock clock) {
    this.appId = appId;
    this.certificate = certificate;
    this.clock = clock;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    session.setTextMessageSizeLimit(LONGEST_MESSAGE);
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage text) {
    var message = JSON.readTree(text.getPayload());
    switch (message.path("type").asString()) {
      case "join" -> join(session, message);
      case "relay" -> relay(session, message);
      case "renew" -> renew(session, message);
      case "leave" -> leave(session);
      default -> throw new IllegalArgumentException(text.getPayload());
    }
  }

  private void join(WebSocketSession session, JsonNode message) {
    var member =
        new Member(session, message.path("channel").asString(), message.path("uid").asInt());
    if (!isGood(message.path("token").asString(), member)) {
      send(
          session,
          Map.of(
              "type", "refused",
              "code", "CAN_NOT_GET_GATEWAY_SERVER",
              "desc", "invalid token, authorized failed"));
      return;
    }
    var peers = others(member).stream().map(Member::uid).toList();
    members.add(member);
    send(session, Map.of("type", "joined", "peers", peers));
    tellOthers(member, Map.of("type", "peer-joined", "uid", member.uid));
  }

  private boolean isGood(String token, Member member) {
    try {
      var decoded = DecodedToken.verify(token, appId, certificate);
      return decoded.channel().equals(member.channel)
          && decoded.uid().equals(Integer.toString(member.uid))
          && decoded.expiresAt().isAfter(clock.instant());
    } catch (DecodedToken.Refused refused) {
      return false;
    }
  }

  private void relay(WebSocketSession session, JsonNode message) {
    var from = member(session).orElseThrow();
    var relayed = Map.of("type", "relay", "from", from.uid, "data", message.path("data"));
    others(from).stream()
        .filter(other -> other.uid == message.path("to").asInt())
        .forEach(other -> send(other.socket, relayed));
  }

  private void renew(WebSocketSession session, JsonNode message) {
    var token = message.path("token").asString();
    if (isGood(token, member(session).orElseThrow())) {
      renewals.add(DecodedToken.verify(token, appId, certificate));
      send(session, Map.of("type", "renewed"));
    } else {
      send(session, Map.of("type", "renew-refused", "code", "INVALID_PARAMS"));
    }
  }

  private void leave(WebSocketSession session) {
    try {
      session.close(CloseStatus.NORMAL);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    member(session)
        .ifPresent(gone -> {
          members.remove(gone);
          tellOthers(gone, Map.of("type", "peer-left", "uid", gone.uid));
        });
  }

  /** Says to everybody what Agora would say by itself. */
  void announce(Map<String, ?> message) {
    members.forEach(member -> send(member.socket, message));
  }

  List<DecodedToken> renewals() {
    return renewals;
  }

  int size() {
    return members.size();
  }

  private Optional<Member> member(WebSocketSession session) {
    return members.stream().filter(member -> member.socket.equals(session)).findFirst();
  }

  private void tellOthers(Member member, Map<String, ?> message) {
    others(member).forEach(other -> send(other.socket, message));
  }

  private List<Member> others(Member self) {
    return members.stream()
        .filter(member -> member.channel.equals(self.channel) && member.uid != self.uid)
        .toList();
  }

  private static void send(WebSocketSession session, Map<String, ?> message) {
    synchronized (session) {
      try {
        session.sendMessage(new TextMessage(JSON.writeValueAsString(message)));
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
  }
}
