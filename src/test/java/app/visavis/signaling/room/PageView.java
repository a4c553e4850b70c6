package app.visavis.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.Peer;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.message.ServerMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page as the property test plays it: it believes what it hears, and nothing may surprise it. */
final class PageView {
  enum Standing {
    OUTSIDE,
    WAITING,
    DECLINED,
    ELSEWHERE,
    SEATED,
    TOLD_TO_GO,
    CLOSED
  }

  final Line line;
  final PersonId person;
  final String tab;
  final Map<PeerId, Peer> peers = new HashMap<>();
  Standing standing = Standing.OUTSIDE;
  List<ServerMessage.Guest> door = List.of();
  @Nullable PeerId you;
  // By all that this page said and heard on this line.
  boolean shares;

  PageView(Line line, PersonId person, String tab) {
    this.line = line;
    this.person = person;
    this.tab = tab;
  }

  void hear(ServerMessage message, boolean admitted) {
    assertThat(standing).isNotIn(Standing.CLOSED, Standing.TOLD_TO_GO);
    switch (message) {
      case ServerMessage.Welcome welcome -> {
        assertThat(admitted).as("welcome only to those admitted").isTrue();
        standing = Standing.SEATED;
        shares = shares && welcome.you().equals(you);
        you = welcome.you();
        peers.clear();
        welcome.peers().forEach(peer -> assertThat(peers.put(peer.id(), peer)).isNull());
      }
      case ServerMessage.Waiting _ -> {
        assertThat(admitted).as("whoever is admitted does not wait").isFalse();
        standing = Standing.WAITING;
      }
      case ServerMessage.Elsewhere _ -> standing = Standing.ELSEWHERE;
      case ServerMessage.PeerJoined(var peer) ->
          assertThat(seated().put(peer.id(), peer)).as("joined once").isNull();
      case ServerMessage.PeerState(var peer) ->
          assertThat(seated().put(peer.id(), peer)).as("known before").isNotNull();
      case ServerMessage.PeerLeft(var peer, _) ->
          assertThat(seated().remove(peer)).as("left once").isNotNull();
      case ServerMessage.ShareOver(var by) -> {
        assertThat(seated()).containsKey(by);
        shares = false;
      }
      case ServerMessage.Signal(var from, _) -> assertThat(seated()).containsKey(from);
      case ServerMessage.Draft(var from, _, _, _) -> assertThat(seated()).containsKey(from);
      case ServerMessage.Declined _ -> {
        assertThat(admitted).as("whoever is admitted is not turned away").isFalse();
        standing = Standing.DECLINED;
      }
      case ServerMessage.Door(var guests, _) -> {
        assertThat(seated()).isNotNull();
        door = guests;
      }
      case ServerMessage.Stranger _ -> assertThat(seated()).isNotNull();
      case ServerMessage.Replaced _, ServerMessage.Ended _, ServerMessage.Refused _ ->
          standing = Standing.TOLD_TO_GO;
      case ServerMessage.News _ -> assertThat(seated()).isNotNull();
      case ServerMessage.Pong _, ServerMessage.Error _, ServerMessage.Service _ ->
          throw new AssertionError("not for a room to say: " + message);
    }
  }

  void close(CloseCode code) {
    assertThat(standing).as("closed once, with %s", code).isNotEqualTo(Standing.CLOSED);
    standing = Standing.CLOSED;
  }

  @Nullable PeerId whoShares() {
    return peers.values().stream().filter(Peer::screen).map(Peer::id).findFirst().orElse(null);
  }

  long screensSeen() {
    return peers.values().stream().filter(Peer::screen).count();
  }

  boolean isSeated() {
    return standing == Standing.SEATED;
  }

  boolean isOpen() {
    return standing != Standing.CLOSED;
  }

  /** The room's inside is for those in it. */
  private Map<PeerId, Peer> seated() {
    assertThat(standing).isEqualTo(Standing.SEATED);
    return peers;
  }
}
