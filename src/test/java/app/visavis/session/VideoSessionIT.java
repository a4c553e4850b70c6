package app.visavis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@VisavisTest
class VideoSessionIT {
  private static final Duration LESSON = Duration.ofMinutes(50);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired VideoSessions sessions;
  @LocalServerPort int port;

  private Person tutor;
  private Person student;
  private BookingId booking;

  @BeforeEach
  void a_lesson_that_starts_now() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    booking = someone.booking(tutor, student, clock.instant(), LESSON);
  }

  @Test
  void the_first_start_begins_the_session_and_every_later_one_finds_it() {
    var first = start(as(tutor));
    var second = start(as(student));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body().path("status").asString()).isEqualTo("IN_PROGRESS");
    assertThat(first.body().path("network").asString()).isEqualTo("direct");
    assertThat(first.body().path("bookingId").asString()).isEqualTo(booking.toString());
    assertThat(Instant.parse(first.body().path("startedAt").asString())).isEqualTo(clock.instant());
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(statusOfBooking()).isEqualTo("IN_PROGRESS");
  }

  @Test
  void the_answer_about_a_session_does_not_name_its_channel() {
    var answer = start(as(tutor));
    var channel =
        database
            .sql("select agora_channel from video_session where booking_id = ?")
            .param(booking.value())
            .query(String.class)
            .single();

    assertThat(channel).matches("[0-9a-f]{32}");
    assertThat(answer.raw().body()).doesNotContain(channel);
  }

  @Test
  void the_host_ends_it_once_in_server_time() {
    var host = as(tutor);
    start(host);
    clock.advance(Duration.ofSeconds(125));
    var first = end(host);
    clock.advance(Duration.ofSeconds(60));
    var second = end(host);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body().path("durationSeconds").asLong()).isEqualTo(125);
    assertThat(first.body().path("status").asString()).isEqualTo("COMPLETED");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(statusOfBooking()).isEqualTo("COMPLETED");
  }

  @Test
  void an_ended_session_cannot_be_started_again() {
    var host = as(tutor);
    start(host);
    end(host);
    var again = start(host);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("not-open");
    assertThat(again.body().path("bookingStatus").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void a_guest_who_ends_only_leaves() {
    start(as(tutor));
    var guest = as(student);
    sessions.seat(booking, student.id());
    var answer = end(guest);
    end(guest);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().has("endedAt")).isFalse();
    assertThat(statusOfBooking()).isEqualTo("IN_PROGRESS");
    assertThat(attendance(student)).isEqualTo("LEFT");
  }

  @Test
  void an_end_without_a_start_is_refused() {
    assertThat(end(as(tutor)).code()).isEqualTo("not-started");
  }

  @Test
  void fifty_starts_and_fifty_ends_at_once_leave_one_session_one_start_and_one_end()
      throws Exception {
    var host = as(tutor);
    var guest = as(student);
    atOnce(50, turn -> start(turn % 2 == 0 ? host : guest));
    assertThat(count("video_session where booking_id = ?")).isEqualTo(1);
    assertThat(events("STARTED")).isEqualTo(1);
    assertThat(moves("IN_PROGRESS")).isEqualTo(1);

    atOnce(50, turn -> end(turn % 2 == 0 ? host : guest));
    assertThat(
            count("video_session_end join video_session on id = session_id where booking_id = ?"))
        .isEqualTo(1);
    assertThat(events("ENDED")).isEqualTo(1);
    assertThat(moves("COMPLETED")).isEqualTo(1);
  }

  @Test
  void the_schema_itself_forbids_a_second_session_and_a_second_end() {
    start(as(tutor));
    end(as(tutor));

    assertThatThrownBy(() ->
            database
                .sql(
                    """
                    insert into video_session (id, booking_id, network, agora_channel, started_at)
                    select gen_random_uuid(), booking_id, network, md5('other'), started_at
                      from video_session where booking_id = ?
                    """)
                .param(booking.value())
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() ->
            database
                .sql(
                    """
                    insert into video_session_end (session_id, ended_at, duration_seconds)
                    select id, started_at, 1 from video_session where booking_id = ?
                    """)
                .param(booking.value())
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/video-sessions/start", "/api/video-sessions/end", "/api/agora/token"})
  void a_stranger_and_a_wrong_address_get_the_same_answer(String path) {
    var stranger = as(someone.who(Role.TUTOR));
    var notTheirs = stranger.post(path, body());
    var nothing = stranger.post(path, Map.of("bookingId", UUID.randomUUID().toString()));

    assertThat(notTheirs.status()).isEqualTo(404);
    assertThat(notTheirs.code()).isEqualTo("not-found");
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(nothing.body().path("detail")).isEqualTo(notTheirs.body().path("detail"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/video-sessions/start", "/api/video-sessions/end", "/api/agora/token"})
  void a_body_without_a_proper_booking_id_names_the_field(String path) {
    var person = as(tutor);

    for (var body : new Object[] {Map.of(), Map.of("bookingId", "1-1-1-1-1")}) {
      var answer = person.post(path, body);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("invalid-request");
      assertThat(answer.body().path("field").asString()).isEqualTo("bookingId");
    }
  }

  @Test
  void before_the_window_the_refusal_says_when_it_opens() {
    var early = someone.booking(tutor, student, clock.instant().plus(Duration.ofHours(2)), LESSON);
    var answer =
        as(student).post("/api/video-sessions/start", Map.of("bookingId", early.toString()));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("too-early");
    assertThat(Instant.parse(answer.body().path("opensAt").asString()))
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(105)));
  }

  @Test
  void a_therapists_client_waits_until_let_in() {
    var therapist = someone.who(Role.THERAPIST);
    var client = someone.who(Role.CLIENT);
    booking = someone.booking(therapist, client, clock.instant(), LESSON);

    assertThat(start(as(client)).code()).isEqualTo("waiting");
    assertThat(start(as(therapist)).status()).isEqualTo(200);
  }

  @Test
  void without_agora_credentials_there_is_no_token() {
    var answer = as(tutor).post("/api/agora/token", body());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("agora-not-configured");
    assertThat(as(tutor).get("/api/bookings/" + booking).body().path("status").asString())
        .as("nothing has begun")
        .isEqualTo("CONFIRMED");
  }

  private Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  private Api.Answer start(Api api) {
    return api.post("/api/video-sessions/start", body());
  }

  private Api.Answer end(Api api) {
    return api.post("/api/video-sessions/end", body());
  }

  private Map<String, String> body() {
    return Map.of("bookingId", booking.toString());
  }

  private String statusOfBooking() {
    return database
        .sql("select status from booking where id = ?")
        .param(booking.value())
        .query(String.class)
        .single();
  }

  private String attendance(Person person) {
    return database
        .sql("select string_agg(presence, ',' order by id) from attendance where person_id = ?")
        .param(person.id().value())
        .query(String.class)
        .single();
  }

  private long events(String kind) {
    return count("session_event where kind = '" + kind + "' and booking_id = ?");
  }

  private long moves(String status) {
    return count("booking_move where to_status = '" + status + "' and booking_id = ?");
  }

  private long count(String from) {
    return database
        .sql("select count(*) from " + from)
        .param(booking.value())
        .query(Long.class)
        .single();
  }

  private interface Turn {
    Api.Answer take(int number);
  }

  private static void atOnce(int times, Turn turn) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, times)
                  .<Callable<Api.Answer>>mapToObj(number -> () -> turn.take(number))
                  .toList());
      for (Future<Api.Answer> answer : answers) {
        assertThat(answer.get().status()).isEqualTo(200);
      }
    }
  }
}
