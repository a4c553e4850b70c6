package app.visavis.session.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.media.Uid;
import app.visavis.session.HostControls;
import app.visavis.session.SessionEvent.Kind;
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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agora's notifications over HTTP, as its documentation describes them. */
@VisavisTest
class AgoraNotificationIT {
  private static final String SECRET = "secret";
  private static final AgoraStandIn AGORA = new AgoraStandIn();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNode VECTORS =
      JSON.readTree(
          AgoraNotificationIT.class.getResourceAsStream("/agora/notification-vectors.json"));

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

  private Person tutor;
  private BookingId booking;
  private Person student;
  private VideoSession session;
  private Uid uid;
  private Instant start;

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

  @Test
  void the_vectors_that_agora_publishes_are_taken_and_answered_in_json() {
    for (var list : List.of("published", "computedHere")) {
      for (var vector : VECTORS.path(list)) {
        var answer =
            post(
                vector.path("body").asString(),
                vector.at("/headers/Agora-Signature-V2").asString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.raw().headers().allValues("Set-Cookie")).isEmpty();
      }
    }
    var test = JSON.writeValueAsString(notice(103, "test_webhook", 12121212, 1, 5));
    var before = count("unknown-channel");
    assertThat(post(test).status()).isEqualTo(200);
    await().until(() -> count("unknown-channel") > before);
  }

  @Test
  void what_is_not_signed_is_refused_and_not_kept() {
    var body = JSON.writeValueAsString(notice(103, channel(), uid.value(), 1, 5));

    for (var signature : List.of("", "0".repeat(64), sign(body + " "))) {
      var answer = post(body, signature);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("not-signed");
    }
    assertThat(kept(JSON.readTree(body).path("noticeId").asString())).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "not json", "{\"noticeId\":7}", "{\"noticeId\":\"\"}"})
  void what_is_signed_and_no_notification_is_refused(String body) {
    assertThat(post(body).status()).isEqualTo(400);
  }

  @Test
  void a_body_beyond_the_limit_is_refused() {
    var answer = post("{\"noticeId\":\"1\",\"x\":\"" + "x".repeat(70_000) + "\"}");
    assertThat(answer.status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(ints = {103, 105, 107, 111, 112})
  void every_kind_of_arrival_begins_a_stay_and_every_departure_ends_it(int arrival) {
    var departure = arrival > 108 ? 104 : arrival + 1;
    send(notice(arrival, channel(), uid.value(), 1, 2));
    send(left(departure, 2, 40, 1));

    assertThat(stays(student)).containsExactly("2-40");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 9, 10, 99})
  void a_reconnect_is_no_departure(int reason) {
    send(notice(103, channel(), uid.value(), 1, 2));
    send(left(104, 2, 10, reason));
    send(notice(103, channel(), uid.value(), 3, 12));
    send(left(104, 4, 40, 1));

    assertThat(stays(student)).containsExactly("2-40");
  }

  @Test
  void any_order_and_repetition_of_a_recorded_stream_gives_the_same_ledger() {
    var stream =
        List.<Map<String, Object>>of(
            notice(101, channel(), 0, 0, 1),
            notice(103, channel(), uid.value(), 11, 2),
            left(104, 12, 20, 10),
            notice(103, channel(), uid.value(), 13, 21),
            left(104, 14, 60, 1),
            notice(105, channel(), uid.value(), 15, 90),
            notice(111, channel(), uid.value(), 16, 92),
            left(104, 17, 120, 2),
            notice(102, channel(), 0, 0, 121));
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(41);

    for (var arrival = 0; arrival < 12; arrival++) {
      a_lesson_on_agora();
      var arriving = new ArrayList<Map<String, Object>>();
      for (var recorded : stream) {
        var here = here(recorded);
        arriving.add(here);
        for (var copy = random.nextInt(3); copy > 0; copy--) {
          arriving.add(random.nextBoolean() ? here : underAnotherName(here));
        }
      }
      Collections.shuffle(arriving, Random.from(random));
      arriving.forEach(this::post);
      awaitAllHandled();
      assertThat(stays(student))
          .as("seed 41, arrival %d", arrival)
          .containsExactly("2-60", "90-120");
    }
  }

  @Test
  void a_machine_that_records_is_nobody() {
    var notice = notice(103, channel(), 4_000_000_000L, 1, 2);
    payload(notice).putAll(Map.of("platform", 6, "clientType", 10));
    var before = count("recorder");
    send(notice);

    assertThat(count("recorder")).isEqualTo(before + 1);
    assertThat(kinds()).doesNotContain(Kind.STRANGER);
  }

  @Test
  void a_uid_that_was_never_given_out_raises_the_alarm_once() {
    send(notice(103, channel(), 4_000_000_000L, 1, 2));
    send(notice(103, channel(), 4_000_000_000L, 2, 9));

    assertThat(journal.of(booking))
        .filteredOn(event -> event.kind() == Kind.STRANGER)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.support()).isNotNull();
          assertThat(event.person()).isNull();
        });
    assertThat(stays(student)).isEmpty();
  }

  @Test
  void the_answer_does_not_wait_for_what_is_made_of_it() {
    transaction.executeWithoutResult(status -> {
      database.sql("lock table attendance in exclusive mode").update();
      post(notice(103, channel(), uid.value(), 1, 2));
      post(left(104, 2, 40, 1));
    });
    awaitAllHandled();

    assertThat(stays(student)).containsExactly("2-40");
  }

  @Test
  void what_is_not_known_is_counted_and_harms_nothing() {
    var before = count("unknown-event");
    var recording = notice(40, channel(), uid.value(), 1, 2);
    recording.put("productId", 3);
    send(recording);
    send(notice(199, channel(), uid.value(), 1, 2));
    send(notice(103, channel(), -1, 1, 2));

    assertThat(count("unknown-event")).isEqualTo(before + 3);
  }

  @Test
  void without_notifications_the_list_of_users_is_asked() {
    AGORA.channel(channel(), Set.of((long) uid.value()));
    await().untilAsserted(() -> assertThat(stays(student)).containsExactly("0-"));

    AGORA.channel(channel(), Set.of());
    clock.advance(ChannelPoll.EVERY);
    await().untilAsserted(() -> assertThat(stays(student)).containsExactly("0-30"));
    assertThat(ledgers.of(booking).orElseThrow().corrections())
        .extracting(Fact::source)
        .contains(Source.POLLER);

    AGORA.channel(channel(), Set.of(77L));
    clock.advance(ChannelPoll.EVERY);
    await().untilAsserted(() -> assertThat(kinds()).contains(Kind.STRANGER));
    assertThat(AGORA.faults).isEmpty();
  }

  @Test
  void a_shared_screen_is_the_person_who_shares_it_and_no_stranger() {
    long person = uid.value();
    long screen = uid.forScreen().value();
    AGORA.channel(channel(), Set.of(person, screen));
    send(notice(103, channel(), person, 5, 1));
    send(notice(103, channel(), screen, 6, 4));
    send(notice(104, channel(), screen, 7, 8));
    assertThat(stays(student)).singleElement().asString().endsWith("-");

    AGORA.channel(channel(), Set.of(screen, 77L));
    clock.advance(ChannelPoll.EVERY);
    await().untilAsserted(() -> assertThat(kinds()).containsOnlyOnce(Kind.STRANGER));
    assertThat(stays(student)).singleElement().asString().endsWith("-");
  }

  @Test
  void who_is_removed_is_kept_out_with_the_screen() {
    controls.sendOut(booking, tutor.id(), student.id());

    assertThat(
            database
                .sql("select agora_uid from agora_kick where channel = ? and wanted = 'OUT'")
                .param(channel())
                .query(Integer.class)
                .list())
        .containsExactlyInAnyOrder(uid.value(), uid.forScreen().value());
  }

  @Test
  void a_removal_by_the_host_puts_that_uid_out_of_that_channel_until_its_last_token_is_over() {
    var about = Map.of("bookingId", booking.toString(), "person", student.id().toString());
    var host = new Api(port).signIn(tutor.email(), Someone.PASSWORD);
    for (var press = 0; press < 2; press++) {
      assertThat(host.post("/api/video-sessions/remove", about).status()).isEqualTo(204);
    }

    assertThat(
            database
                .sql("select until from agora_kick where channel = ? and agora_uid = ?")
                .params(channel(), uid.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list())
        .as("an hour, and the time that a token may be on its way")
        .containsExactly(start.plus(Duration.ofHours(1)).plusSeconds(30));
  }

  private String channel() {
    return session.channel().value();
  }

  private Map<String, Object> notice(
      int event, String channel, long uid, long sequence, int second) {
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

  private Map<String, Object> left(int event, long sequence, int second, int reason) {
    var notice = notice(event, channel(), uid.value(), sequence, second);
    payload(notice).putAll(Map.of("reason", reason, "duration", 1));
    return notice;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> payload(Map<String, Object> notice) {
    return (Map<String, Object>) Objects.requireNonNull(notice.get("payload"));
  }

  /** The same news, of the lesson that is on now. */
  private Map<String, Object> here(Map<String, Object> recorded) {
    var notice = underAnotherName(recorded);
    var payload = new HashMap<>(payload(recorded));
    payload.put("channelName", channel());
    payload.computeIfPresent("uid", (_, _) -> uid.value());
    notice.put("payload", payload);
    return notice;
  }

  private static Map<String, Object> underAnotherName(Map<String, Object> notice) {
    var copy = new HashMap<>(notice);
    copy.put("noticeId", UUID.randomUUID().toString());
    return copy;
  }

  private void send(Map<String, Object> notice) {
    post(notice);
    awaitAllHandled();
  }

  private void post(Map<String, Object> notice) {
    assertThat(post(JSON.writeValueAsString(notice)).status()).isEqualTo(200);
  }

  private void awaitAllHandled() {
    await()
        .until(() ->
            database
                    .sql("select count(*) from agora_notice where handled_at is null")
                    .query(Long.class)
                    .single()
                == 0);
  }

  private Api.Answer post(String body) {
    return post(body, sign(body));
  }

  private Api.Answer post(String body, String signature) {
    var api = new Api(port);
    return api.send(
        api.request("/api/agora/notifications")
            .header("Content-Type", "application/json")
            .header("Agora-Signature-V2", signature)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String sign(String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private double count(String outcome) {
    return meters.counter("visavis.agora.notices", "outcome", outcome).count();
  }

  private long kept(String noticeId) {
    return database
        .sql("select count(*) from agora_notice where notice_id = ?")
        .param(noticeId)
        .query(Long.class)
        .single();
  }

  private List<Kind> kinds() {
    return journal.of(booking).stream().map(event -> event.kind()).toList();
  }

  private List<String> stays(Person person) {
    return ledgers.of(booking).orElseThrow().of(person.id()).stream().map(this::words).toList();
  }

  private String words(Stay stay) {
    var until = stay.until();
    return second(stay.from()) + "-" + (until == null ? "" : second(until));
  }

  private long second(Instant instant) {
    return Duration.between(start, instant).toSeconds();
  }
}
