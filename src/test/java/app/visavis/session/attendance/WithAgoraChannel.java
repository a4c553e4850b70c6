package app.visavis.session.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.media.Uid;
import app.visavis.session.HostControls;
import app.visavis.session.SessionJournal;
import app.visavis.session.VideoSession;
import app.visavis.session.VideoSessions;
import app.visavis.session.VideoSessions.SeatOutcome.Seated;
import app.visavis.testing.AgoraStandIn;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A lesson on Agora's network, whose notifications come over HTTP as its documentation has them.
 */
@VisavisTest
abstract class WithAgoraChannel {
  static final String SECRET = "secret";
  static final AgoraStandIn AGORA = new AgoraStandIn();
  static final JsonMapper JSON = JsonMapper.shared();
  static final JsonNode VECTORS =
      JSON.readTree(WithAgoraChannel.class.getResourceAsStream("/agora/notification-vectors.json"));

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired VideoSessions sessions;
  @Autowired HostControls controls;
  @Autowired SessionJournal journal;
  @Autowired Ledgers ledgers;
  @Autowired ChannelPoll poll;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  Person tutor;
  BookingId booking;
  Person student;
  VideoSession session;
  Uid uid;
  Instant start;

  @DynamicPropertySource
  static void anAccountAtAgora(DynamicPropertyRegistry settings) {
    settings.add("AGORA_APP_ID", () -> AgoraStandIn.APP);
    settings.add("AGORA_APP_CERTIFICATE", () -> "fedcba9876543210fedcba9876543210");
    settings.add("AGORA_NOTIFICATION_SECRET", () -> SECRET);
    settings.add("AGORA_CUSTOMER_ID", () -> AgoraStandIn.CUSTOMER);
    settings.add("AGORA_CUSTOMER_SECRET", () -> AgoraStandIn.SECRET);
    settings.add("visavis.agora.rest", AGORA::bases);
  }

  @BeforeEach
  void a_lesson_on_agora() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    start = clock.instant();
    booking = someone.booking(tutor, student, start, Duration.ofMinutes(50));
    sessions.seat(booking, tutor.id());
    var seated = (Seated) sessions.seat(booking, student.id());
    session = seated.session();
    uid = seated.uid();
  }

  /** Every running session is asked about, a few a second. */
  @AfterEach
  void the_lesson_is_over() {
    sessions.end(booking, tutor.id());
  }

  String channel() {
    return session.channel().value();
  }

  Map<String, Object> notice(int event, String channel, long uid, long sequence, int second) {
    var payload = new HashMap<String, Object>();
    payload.putAll(Map.of("channelName", channel, "ts", start.getEpochSecond() + second));
    if (uid != 0) {
      payload.putAll(Map.of("uid", uid, "platform", 7, "clientSeq", sequence));
    }
    return new HashMap<>(
        Map.of(
            "noticeId",
            UUID.randomUUID().toString(),
            "productId",
            1,
            "eventType",
            event,
            "notifyMs",
            start.toEpochMilli(),
            "payload",
            payload));
  }

  Map<String, Object> left(int event, long sequence, int second, int reason) {
    var notice = notice(event, channel(), uid.value(), sequence, second);
    payload(notice).putAll(Map.of("reason", reason, "duration", 1));
    return notice;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> payload(Map<String, Object> notice) {
    return (Map<String, Object>) Objects.requireNonNull(notice.get("payload"));
  }

  void send(Map<String, Object> notice) {
    post(notice);
    awaitAllHandled();
  }

  void post(Map<String, Object> notice) {
    assertThat(post(JSON.writeValueAsString(notice)).status()).isEqualTo(200);
  }

  void awaitAllHandled() {
    await()
        .until(() ->
            database
                    .sql("select count(*) from agora_notice where handled_at is null")
                    .query(Long.class)
                    .single()
                == 0);
  }

  Api.Answer post(String body) {
    return post(body, sign(body));
  }

  Api.Answer post(String body, String signature) {
    var api = new Api(port);
    return api.send(
        api.request("/api/agora/notifications")
            .header("Content-Type", "application/json")
            .header("Agora-Signature-V2", signature)
            .POST(BodyPublishers.ofString(body)));
  }

  static String sign(String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  double count(String outcome) {
    return meters.counter("visavis.agora.notices", "outcome", outcome).count();
  }

  List<String> stays(Person person) {
    return ledgers.of(booking).orElseThrow().of(person.id()).stream().map(this::words).toList();
  }

  String words(Stay stay) {
    var until = stay.until();
    return second(stay.from()) + "-" + (until == null ? "" : second(until));
  }

  long second(Instant instant) {
    return Duration.between(start, instant).toSeconds();
  }
}
