package app.visavis.signaling.message;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.PersonId;
import app.visavis.common.Secret;
import app.visavis.media.NetworkKind;
import app.visavis.session.EndReason;
import app.visavis.session.SeatRole;
import app.visavis.signaling.message.ClientMessage.Admit;
import app.visavis.signaling.message.ClientMessage.Ask;
import app.visavis.signaling.message.ClientMessage.Decline;
import app.visavis.signaling.message.ClientMessage.Hello;
import app.visavis.signaling.message.ClientMessage.Leave;
import app.visavis.signaling.message.ClientMessage.Ping;
import app.visavis.signaling.message.ClientMessage.Share;
import app.visavis.signaling.message.ClientMessage.State;
import app.visavis.signaling.message.ClientMessage.Tell;
import app.visavis.signaling.message.Codec.Reading;
import app.visavis.signaling.message.Negotiation.Candidate;
import app.visavis.signaling.message.Negotiation.Description;
import app.visavis.signaling.message.Negotiation.Route;
import app.visavis.signaling.message.Negotiation.Session;
import app.visavis.signaling.message.ServerMessage.BookedTime;
import app.visavis.signaling.message.ServerMessage.Declined;
import app.visavis.signaling.message.ServerMessage.Door;
import app.visavis.signaling.message.ServerMessage.Elsewhere;
import app.visavis.signaling.message.ServerMessage.Ended;
import app.visavis.signaling.message.ServerMessage.ErrorCode;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.ServerMessage.IceServer;
import app.visavis.signaling.message.ServerMessage.News;
import app.visavis.signaling.message.ServerMessage.PeerJoined;
import app.visavis.signaling.message.ServerMessage.PeerLeft;
import app.visavis.signaling.message.ServerMessage.PeerState;
import app.visavis.signaling.message.ServerMessage.Pong;
import app.visavis.signaling.message.ServerMessage.Refused;
import app.visavis.signaling.message.ServerMessage.Removed;
import app.visavis.signaling.message.ServerMessage.Replaced;
import app.visavis.signaling.message.ServerMessage.Service;
import app.visavis.signaling.message.ServerMessage.Topic;
import app.visavis.signaling.message.ServerMessage.Waiting;
import app.visavis.signaling.message.ServerMessage.Welcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The samples of docs/protocol.md, which the tests of the call page read too. */
class ProtocolSamplesTest {
  private static final Path SAMPLES = Path.of("docs/protocol");
  private static final PersonId CLARA =
      PersonId.parse("5b6f3c1e-3f0e-4b43-9c52-0f2a9d8b7c11").orElseThrow();
  private static final PersonId CARL =
      PersonId.parse("1d0f7a52-8f7e-4f3e-a0f5-6a4a7be0f512").orElseThrow();
  private static final PersonId TARA_HERSELF =
      PersonId.parse("8c0f2b7a-52a5-4c79-9d15-0d9f3f0a6e21").orElseThrow();
  private static final WaitingId WAIT = new WaitingId("w-5d21c09e7b");
  private static final PeerId TARA = new PeerId("p-3f9c2a7d41");
  private static final PeerId ME = new PeerId("p-77b1e0c2aa");
  private static final String ITEM = "0f8b1c52-6a0f-4c53-8f6e-2b7f3f1f9a10";
  private static final String DRAWN =
      """
      {"kind":"box","x":10,"y":20,"z":1,"colour":"ink","width":5,"w":120,"h":80}\
      """;
  private static final Instant NOW = Instant.parse("2026-11-21T10:01:00Z");

  static final Map<String, ClientMessage> FROM_THE_PAGE =
      Map.ofEntries(
          Map.entry("hello", new Hello("8Zk1m0pQz3cV7bN2xW5tYA", ME, false)),
          Map.entry(
              "signal",
              new ClientMessage.Signal(
                  TARA,
                  new Session(
                      new Description("offer", "v=0\r\n"),
                      Map.of("0", "microphone", "1", "camera", "2", "screen")))),
          Map.entry("state", new State(false, true, true, Picture.SOUND_ONLY)),
          Map.entry("share", new Share(true, TARA)),
          Map.entry("draft", new ClientMessage.Draft(1, ITEM, DRAWN)),
          Map.entry("admit", new Admit(WAIT)),
          Map.entry("decline", new Decline(WAIT, new Words("Another time, please."))),
          Map.entry("tell", new Tell(WAIT, new Words("I am 5 minutes late."))),
          Map.entry("ask", new Ask()),
          Map.entry("leave", new Leave()),
          Map.entry("ping", new Ping(7)));

  static final Map<String, ServerMessage> FROM_THE_SERVER =
      Map.ofEntries(
          Map.entry("welcome", welcome()),
          Map.entry(
              "waiting", new Waiting("Tara Theiss", false, new Words("I am 5 minutes late."), NOW)),
          Map.entry("declined", new Declined("Tara Theiss", null, NOW.plusSeconds(60), NOW)),
          Map.entry(
              "door",
              new Door(
                  List.of(new Guest(WAIT, CLARA, "Clara Klein", NOW)),
                  List.of(new Removed(CARL, "Carl Kurz")))),
          Map.entry("peer-joined", new PeerJoined(tara(Peer.Presence.HERE))),
          Map.entry("peer-state", new PeerState(tara(Peer.Presence.RECONNECTING))),
          Map.entry("peer-left", new PeerLeft(TARA, Peer.Departure.LOST)),
          Map.entry("signal", new ServerMessage.Signal(TARA, new Route(candidate()))),
          Map.entry("share-over", new ServerMessage.ShareOver(TARA)),
          Map.entry("draft", new ServerMessage.Draft(TARA, 1, ITEM, DRAWN)),
          Map.entry("elsewhere", new Elsewhere()),
          Map.entry("replaced", new Replaced()),
          Map.entry(
              "ended", new Ended(Instant.parse("2026-11-21T10:48:12Z"), 2889, EndReason.HOST)),
          Map.entry(
              "refused",
              new Refused(
                  "too-early",
                  Instant.parse("2026-11-21T09:45:00Z"),
                  null,
                  null,
                  new BookedTime(
                      Instant.parse("2026-11-21T10:00:00Z"),
                      Instant.parse("2026-11-21T10:50:00Z"),
                      Instant.parse("2026-11-21T11:20:00Z")),
                  "V-7K2M9Q")),
          Map.entry("service", new Service(true)),
          Map.entry("stranger", new ServerMessage.Stranger("V-7K2M9Q")),
          Map.entry("news", new News(Topic.CHAT, 17)),
          Map.entry("pong", new Pong(7, NOW)),
          Map.entry("error", new ServerMessage.Error(ErrorCode.NOT_SEATED, "V-7K2M9Q")));

  private final Codec codec = new Codec();
  private final JsonMapper json = JsonMapper.shared();

  @ParameterizedTest
  @MethodSource
  void a_page_says(String type) throws IOException {
    assertThat(codec.read(Files.readString(SAMPLES.resolve("client-" + type + ".json"))))
        .isEqualTo(new Reading.Understood(requireNonNull(FROM_THE_PAGE.get(type))));
  }

  @ParameterizedTest
  @MethodSource
  void the_server_says(String type) throws IOException {
    var sample = Files.readString(SAMPLES.resolve("server-" + type + ".json"));
    assertThat(json.readTree(codec.write(requireNonNull(FROM_THE_SERVER.get(type)))))
        .isEqualTo(json.readTree(sample));
  }

  @Test
  void there_is_a_sample_of_every_message_and_a_message_for_every_sample() throws IOException {
    try (var files = Files.list(SAMPLES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      a_page_says().map(type -> "client-" + type + ".json"),
                      the_server_says().map(type -> "server-" + type + ".json"))
                  .toList());
    }
    assertThat(FROM_THE_PAGE).hasSize(ClientMessage.class.getPermittedSubclasses().length);
    assertThat(FROM_THE_SERVER).hasSize(ServerMessage.class.getPermittedSubclasses().length);
  }

  static Stream<String> a_page_says() {
    return new TreeMap<>(FROM_THE_PAGE).keySet().stream();
  }

  static Stream<String> the_server_says() {
    return new TreeMap<>(FROM_THE_SERVER).keySet().stream();
  }

  private static Welcome welcome() {
    var turn =
        new IceServer(
            List.of("turn:turn.example:3478?transport=udp"),
            "1795000000:p",
            new Secret("c2FtcGxl"));
    return new Welcome(
        ME,
        SeatRole.GUEST,
        NetworkKind.DIRECT,
        List.of(tara(Peer.Presence.HERE)),
        List.of(turn),
        Instant.parse("2026-11-21T10:00:03Z"),
        Instant.parse("2026-11-21T10:50:00Z"),
        Instant.parse("2026-11-21T11:20:00Z"),
        false,
        NOW);
  }

  private static Peer tara(Peer.Presence presence) {
    var away = presence == Peer.Presence.RECONNECTING;
    return new Peer(
        TARA,
        TARA_HERSELF,
        "Tara Theiss",
        SeatRole.HOST,
        1732050807,
        1732050808,
        true,
        true,
        away ? Picture.PAUSED : Picture.FULL,
        away,
        away,
        presence);
  }

  private static Candidate candidate() {
    return new Candidate("candidate:1 1 udp 2122260223 192.0.2.1 54400 typ host", "0", 0, null);
  }
}
