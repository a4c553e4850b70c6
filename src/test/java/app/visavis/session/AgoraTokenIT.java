package app.visavis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.media.ChannelGuard;
import app.visavis.media.ChannelName;
import app.visavis.media.TokenLife;
import app.visavis.media.Uid;
import app.visavis.testing.Api;
import app.visavis.testing.DecodedToken;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@VisavisTest
@TestPropertySource(
    properties = {
      "AGORA_APP_ID=" + AgoraTokenIT.APP,
      "AGORA_APP_CERTIFICATE=" + AgoraTokenIT.CERTIFICATE
    })
class AgoraTokenIT {
  static final String APP = "0123456789abcdef0123456789abcdef";
  static final String CERTIFICATE = "fedcba9876543210fedcba9876543210";
  private static final int RTC = 1;
  private static final Set<Integer> JOIN_AND_PUBLISH = Set.of(1, 2, 3, 4);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired SessionRows sessions;
  @LocalServerPort int port;

  private Person tutor;
  private Person student;
  private BookingId booking;

  @BeforeEach
  void a_lesson_that_starts_now() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    booking = someone.booking(tutor, student, clock.instant(), Duration.ofMinutes(50));
  }

  @Test
  void who_is_removed_while_a_first_token_is_on_its_way_is_kept_out_under_its_uid() {
    token(as(tutor));
    var putOut = new ArrayList<Uid>();
    var guard =
        new ChannelGuard() {
          @Override
          public void putOut(ChannelName channel, Uid uid, Instant until) {
            assertThat(until).isAfter(clock.instant().plus(TokenLife.DEFAULT.longest()));
            putOut.add(uid);
          }

          @Override
          public void letBack(ChannelName channel, Uid uid) {}
        };
    var door = new ChannelDoor(sessions, guard, TokenLife.DEFAULT, clock);

    door.on(new PersonSentOut(booking, student.id()));

    var uid = new Uid(token(as(student)).path("uid").asInt());
    assertThat(putOut).containsExactly(uid, uid.forScreen());
  }

  @Test
  void two_people_get_one_channel_two_uids_and_tokens_that_verify() {
    var host = token(as(tutor));
    var guest = token(as(student));

    assertThat(host.path("channelName")).isEqualTo(guest.path("channelName"));
    assertThat(host.path("uid").asInt()).isNotEqualTo(guest.path("uid").asInt());
    for (var answer : new JsonNode[] {host, guest}) {
      var service = verified(answer).services().getFirst();
      assertThat(answer.path("appId").asString()).isEqualTo(APP);
      assertThat(service.type()).isEqualTo(RTC);
      assertThat(service.payload())
          .containsExactly(
              answer.path("channelName").asString(), Integer.toString(answer.path("uid").asInt()));
      assertThat(service.privileges().keySet()).isEqualTo(JOIN_AND_PUBLISH);
      assertThat(new HashSet<>(service.privileges().values()))
          .containsExactly(verified(answer).life());
    }
  }

  @Test
  void a_token_lives_one_hour() {
    var answer = token(as(tutor));

    assertThat(verified(answer).issuedAt()).isEqualTo(clock.instant());
    assertThat(verified(answer).life()).isEqualTo(Duration.ofHours(1));
    assertThat(Instant.parse(answer.path("expiresAt").asString()))
        .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void but_never_beyond_the_join_window() {
    clock.advance(Duration.ofMinutes(60));
    var answer = token(as(tutor));

    assertThat(verified(answer).life()).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void a_renewal_keeps_channel_and_uid_and_asks_the_door_again() {
    var person = as(student);
    var first = token(person);
    clock.advance(Duration.ofMinutes(30));
    var renewed = token(person);
    as(tutor).post("/api/video-sessions/end", body());
    var refused = person.post("/api/agora/token", body());

    assertThat(renewed.path("uid")).isEqualTo(first.path("uid"));
    assertThat(renewed.path("channelName")).isEqualTo(first.path("channelName"));
    assertThat(verified(renewed).expiresAt()).isAfter(verified(first).expiresAt());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("not-open");
  }

  @Test
  void twenty_requests_of_one_person_at_once_give_one_uid() throws Exception {
    var person = as(student);
    var uids = new HashSet<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> ask = () -> token(person).path("uid").asInt();
      for (var answer : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> ask).toList())) {
        uids.add(answer.get());
      }
    }

    assertThat(uids).hasSize(1);
  }

  @Test
  void channel_and_uid_are_kept_with_the_session_and_its_participants() {
    var answer = token(as(tutor));
    var kept =
        database
            .sql(
                """
                select agora_channel || ' ' || agora_uid
                  from video_session join participant on session_id = id
                 where booking_id = ?
                """)
            .param(booking.value())
            .query(String.class)
            .single();

    assertThat(kept)
        .isEqualTo(answer.path("channelName").asString() + " " + answer.path("uid").asInt());
  }

  @Test
  void a_screen_has_a_uid_and_a_token_of_its_own_which_the_door_guards_too() {
    var person = as(student);
    var own = token(person);
    var screen = person.post("/api/agora/token", forScreen());

    assertThat(screen.status()).as(screen.raw().body()).isEqualTo(200);
    assertThat(screen.body().path("uid").asInt()).isEqualTo(own.path("uid").asInt() + 1);
    assertThat(screen.body().path("channelName")).isEqualTo(own.path("channelName"));
    assertThat(verified(screen.body()).services().getFirst().payload())
        .contains(Integer.toString(screen.body().path("uid").asInt()));

    as(tutor).post("/api/video-sessions/end", body());
    assertThat(person.post("/api/agora/token", forScreen()).code()).isEqualTo("not-open");
  }

  @Test
  void no_two_people_or_screens_have_the_same_uid() {
    for (var attempt = 0; attempt < 1000; attempt++) {
      var uid = Uid.random();
      assertThat(uid.value()).isOdd();
      assertThat(uid.forScreen().value()).isEven();
    }
    token(as(tutor));
    assertThatThrownBy(() ->
            database
                .sql(
                    """
                    insert into participant (session_id, person_id, agora_uid)
                    select session_id, ?, agora_uid + 1 from participant
                      join video_session on video_session.id = session_id where booking_id = ?
                    """)
                .params(student.id().value(), booking.value())
                .update())
        .hasMessageContaining("participant_uid_leaves_room_for_screen");
  }

  @Test
  void sessions_of_two_bookings_have_two_channels() {
    var first = token(as(tutor));
    a_lesson_that_starts_now();
    var second = token(as(student));

    assertThat(second.path("channelName")).isNotEqualTo(first.path("channelName"));
  }

  private DecodedToken verified(JsonNode answer) {
    return DecodedToken.verify(answer.path("token").asString(), APP, CERTIFICATE);
  }

  private JsonNode token(Api api) {
    var answer = api.post("/api/agora/token", body());
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.raw().headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    return answer.body();
  }

  private Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  private Map<String, Object> forScreen() {
    return Map.of("bookingId", booking.toString(), "screen", true);
  }

  private Map<String, String> body() {
    return Map.of("bookingId", booking.toString());
  }
}
