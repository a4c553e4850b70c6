package app.visavis.signaling.message;

import app.visavis.booking.BookingStatus;
import app.visavis.common.PersonId;
import app.visavis.common.Secret;
import app.visavis.media.NetworkKind;
import app.visavis.session.EndReason;
import app.visavis.session.SeatRole;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To a page. What is null is left out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerMessage {
  /** A page that takes its messages slowly is spared those that the next one makes good. */
  default boolean mayBeMissed() {
    return false;
  }

  @JsonTypeName("welcome")
  record Welcome(
      PeerId you,
      SeatRole role,
      NetworkKind network,
      List<Peer> peers,
      @Nullable List<IceServer> iceServers,
      Instant startedAt,
      Instant endsAt,
      Instant closesAt,
      boolean locked,
      Instant serverTime)
      implements ServerMessage {}

  /** One entry of RTCConfiguration.iceServers (W3C WebRTC, 4.2.2). */
  record IceServer(List<String> urls, @Nullable String username, @Nullable Secret credential) {}

  /**
   * @param host a name
   * @param words what the host said last to this guest
   */
  @JsonTypeName("waiting")
  record Waiting(String host, boolean hostPresent, @Nullable Words words, Instant serverTime)
      implements ServerMessage {}

  /**
   * @param host a name
   * @param askAgainAt before that, asking again changes nothing
   */
  @JsonTypeName("declined")
  record Declined(String host, @Nullable Words words, Instant askAgainAt, Instant serverTime)
      implements ServerMessage {}

  @JsonTypeName("door")
  record Door(List<Guest> guests, List<Removed> removed) implements ServerMessage {}

  /** Somebody who waits to be let in. */
  record Guest(WaitingId waiting, PersonId person, String name, Instant since) {}

  /** Somebody whom the host sent out. */
  record Removed(PersonId person, String name) {}

  @JsonTypeName("peer-joined")
  record PeerJoined(Peer peer) implements ServerMessage {}

  @JsonTypeName("peer-state")
  record PeerState(Peer peer) implements ServerMessage {}

  @JsonTypeName("peer-left")
  record PeerLeft(PeerId peer, Peer.Departure reason) implements ServerMessage {}

  @JsonTypeName("signal")
  record Signal(PeerId from, Negotiation signal) implements ServerMessage {}

  /**
   * To a page whose screen is not shared, or no more, because another's is.
   *
   * @param by who shares now
   */
  @JsonTypeName("share-over")
  record ShareOver(PeerId by) implements ServerMessage {}

  /** What another page draws, as it is now. */
  @JsonTypeName("draft")
  record Draft(PeerId from, int page, String item, @Nullable String drawn)
      implements ServerMessage {
    @Override
    public boolean mayBeMissed() {
      return drawn != null;
    }

    @Override
    public String toString() {
      return "draft";
    }
  }

  @JsonTypeName("elsewhere")
  record Elsewhere() implements ServerMessage {}

  @JsonTypeName("replaced")
  record Replaced() implements ServerMessage {}

  @JsonTypeName("ended")
  record Ended(Instant endedAt, long durationSeconds, EndReason reason) implements ServerMessage {}

  /**
   * @param code a word of {@code Admission.code()}, network-unavailable or not-signed-in
   * @param status upper case, as everywhere else outside this protocol
   * @param booked where it is too early: it may have been moved under a page that is open
   * @param support finds the line in the log
   */
  @JsonTypeName("refused")
  record Refused(
      String code,
      @Nullable Instant opensAt,
      @Nullable Instant closedAt,
      @Nullable BookingStatus status,
      @Nullable BookedTime booked,
      String support)
      implements ServerMessage {
    public boolean saysRemoved() {
      return code.equals("removed");
    }

    public static Refused because(String code, String support) {
      return new Refused(code, null, null, null, null, support);
    }
  }

  record BookedTime(Instant startsAt, Instant endsAt, Instant closesAt) {}

  /**
   * @param limited whatever needs the database cannot be done now
   */
  @JsonTypeName("service")
  record Service(boolean limited) implements ServerMessage {}

  /**
   * There is something new outside this socket.
   *
   * @param latest the newest of its kind
   */
  @JsonTypeName("news")
  record News(Topic topic, long latest) implements ServerMessage {}

  /** Lower case on the wire. */
  enum Topic {
    CHAT,
    BOARD
  }

  @JsonTypeName("pong")
  record Pong(long id, Instant serverTime) implements ServerMessage {}

  /**
   * @param support finds the line in the log
   */
  @JsonTypeName("error")
  record Error(ErrorCode code, String support) implements ServerMessage {}

  /**
   * To the host: somebody is in the channel whom nobody let in.
   *
   * @param support finds the line in the log
   */
  @JsonTypeName("stranger")
  record Stranger(String support) implements ServerMessage {}

  /** Lower case with hyphens on the wire. */
  enum ErrorCode {
    INVALID_MESSAGE,
    FORBIDDEN,
    NOT_SEATED,
    NO_SUCH_PEER,
    NO_LONGER_WAITING,
    UNAVAILABLE
  }
}
