package app.visavis.session.closing;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.session.HostSettings;
import app.visavis.session.RoomSettings;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Socket;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody ends is ended by the clock, once, and by what the record says. */
@VisavisTest
class CloserIT {
  private static final Duration LESSON = Duration.ofMinutes(50);
  private static final Duration STEP = Duration.ofSeconds(15);
  private static final Duration GRACE = Duration.ofMinutes(30);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired Closer closer;
  @Autowired HostSettings settings;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Person tutor;
  private Person student;
  private BookingId lesson;
  private Instant start;

  @BeforeEach
  void a_lesson_that_starts_now() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    start = clock.instant();
    lesson = someone.booking(tutor, student, start, LESSON);
  }

  @Test
  void a_booking_that_nobody_came_to_is_closed_when_its_time_is_over() {
    clock.set(start.plus(LESSON).plus(GRACE).minusSeconds(1));
    closer.round();
    assertThat(status()).isEqualTo("CONFIRMED");

    clock.advance(Duration.ofSeconds(1));
    closer.round();

    assertThat(status()).isEqualTo("NO_SHOW BOTH");
  }

  @Test
  void however_many_are_in_their_time_of_grace_what_is_over_is_closed() {
    var request = request(start.plus(Duration.ofMinutes(1)));
    for (var other = 0; other < 201; other++) {
      someone.booking(
          someone.who(Role.TUTOR), someone.who(Role.STUDENT), start, LESSON.plusSeconds(30));
    }
    clock.set(start.plus(LESSON).plus(Duration.ofMinutes(1)));

    closer.round();

    assertThat(as(student).get(request).body().path("status").asString()).isEqualTo("DECLINED");
  }

  @Test
  void with_somebody_inside_it_ends_with_the_grace_and_the_page_hears_why() {
    try (var page = page(tutor)) {
      page.hear("door");
      waitUntilRecorded("JOINED", 1);
      staysUntil(start.plus(LESSON).plus(GRACE).minusSeconds(1), page);
      closer.round();
      assertThat(status()).isEqualTo("IN_PROGRESS");

      clock.advance(Duration.ofSeconds(1));
      closer.round();

      var over = page.hearOneOf("ended", "refused");
      var why = over.path("type").asString().equals("ended") ? "reason" : "code";
      assertThat(over.path(why).asString()).isIn("time", "over");
      assertThat(status()).isEqualTo("NO_SHOW GUEST");
      assertThat(end()).isEqualTo("TIME " + start.plus(LESSON).plus(GRACE) + " 4800");
    }
  }

  @Test
  void a_session_begun_in_overtime_is_closed_also_when_the_grace_is_made_shorter() {
    var begun = start.plus(LESSON).plus(Duration.ofMinutes(20));
    clock.set(begun);
    as(tutor).post("/api/video-sessions/start", Map.of("bookingId", lesson.toString()));
    clock.advance(Duration.ofMinutes(2));
    settings.choose(tutor.id(), new RoomSettings(false, RoomSettings.SHORTEST_GRACE));

    closer.round();

    assertThat(status()).isEqualTo("NO_SHOW BOTH");
    assertThat(end()).isEqualTo("TIME " + begun + " 0");
  }

  @Test
  void an_empty_room_is_ended_two_minutes_after_the_booked_end() {
    for (var person : new Person[] {tutor, student}) {
      try (var page = page(person)) {
        page.say(Map.of("type", "leave"));
        assertThat(page.closed()).isEqualTo(1000);
      }
    }
    waitUntilRecorded("LEFT", 2);
    clock.set(start.plus(LESSON).plusSeconds(119));
    closer.round();
    assertThat(status()).isEqualTo("IN_PROGRESS");

    clock.advance(Duration.ofSeconds(1));
    closer.round();

    assertThat(status()).isEqualTo("COMPLETED null");
    assertThat(end()).isEqualTo("EMPTY " + start.plus(LESSON) + " 3000");
  }

  @Test
  void however_many_look_at_once_one_ends_it() throws Exception {
    as(tutor).post("/api/video-sessions/start", Map.of("bookingId", lesson.toString()));
    clock.set(start.plus(LESSON).plus(GRACE));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var rounds =
          threads.invokeAll(
              IntStream.range(0, 16)
                  .<Callable<Boolean>>mapToObj(_ ->
                      () -> {
                        closer.round();
                        return true;
                      })
                  .toList());
      for (var round : rounds) {
        assertThat(round.get()).isTrue();
      }
    }

    assertThat(count("session_event where booking_id = ? and kind = 'ENDED'")).isEqualTo(1);
    assertThat(count("booking_move where booking_id = ? and to_status = 'NO_SHOW'")).isEqualTo(1);
  }

  @Test
  void what_the_host_ended_is_left_alone() {
    var host = as(tutor);
    host.post("/api/video-sessions/start", Map.of("bookingId", lesson.toString()));
    clock.advance(Duration.ofMinutes(10));
    host.post("/api/video-sessions/end", Map.of("bookingId", lesson.toString()));
    clock.advance(Duration.ofHours(3));

    closer.round();

    assertThat(status()).isEqualTo("COMPLETED null");
    assertThat(end()).startsWith("HOST ");
  }

  @Test
  void a_request_that_nobody_answered_is_declined_by_the_clock_when_its_time_is_over() {
    var begin = start.plus(Duration.ofDays(1));
    var request = request(begin);
    clock.set(begin.plus(LESSON).minusSeconds(1));
    closer.round();
    assertThat(as(student).get(request).body().path("status").asString()).isEqualTo("PENDING");

    clock.advance(Duration.ofSeconds(1));
    var late = as(tutor).post(request + "/confirm", Map.of());
    closer.round();
    closer.round();

    assertThat(late.code()).isEqualTo("over");
    assertThat(as(tutor).get(request).body().path("status").asString()).isEqualTo("DECLINED");
    assertThat(as(tutor).post(request + "/confirm", Map.of()).code()).isEqualTo("invalid-move");
    var history = as(student).get(request + "/history").body();
    assertThat(history.values()).hasSize(2);
    assertThat(history.path(1).path("by").isNull()).isTrue();
    assertThat(as(student).get(request.substring("/api".length())).raw().body())
        .contains("Not answered in time", "Nobody answered in time.");
    assertThat(as(student).get("/student/sessions?show=cancelled").raw().body())
        .contains("Not answered in time");
    lesson = BookingId.parse(request.substring("/api/bookings/".length())).orElseThrow();
    assertThat(count("mail where booking_id = ? and kind = 'DECLINE'")).isEqualTo(2);
  }

  private String request(Instant begin) {
    var body =
        Map.of(
            "host", tutor.email(),
            "startsAt", begin.toString(),
            "endsAt", begin.plus(LESSON).toString());
    return "/api/bookings/" + as(student).post("/api/bookings", body).body().path("id").asString();
  }

  private Socket page(Person person) {
    var page = Socket.open(as(person), port, lesson);
    page.say(Map.of("type", "hello", "tab", "closer-0123456789abcdef"));
    page.hear("welcome");
    return page;
  }

  /** With a sign of life often enough that the socket does not count as dropped. */
  private void staysUntil(Instant then, Socket page) {
    while (clock.instant().isBefore(then)) {
      var step = Duration.between(clock.instant(), then);
      clock.advance(step.compareTo(STEP) < 0 ? step : STEP);
      page.hearsNothingElse();
    }
  }

  /** What rooms notice is written down a moment later. */
  private void waitUntilRecorded(String presence, long times) {
    Awaitility.await()
        .until(() ->
            count(
                    """
                    attendance join video_session on video_session.id = session_id
                     where booking_id = ? and presence = '%s'
                    """
                        .formatted(presence))
                == times);
  }

  private Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  private String status() {
    return database
        .sql("select status, absent from booking where id = ?")
        .param(lesson.value())
        .query((row, _) -> {
          var status = row.getString("status");
          var isClosed = status.equals("COMPLETED") || status.equals("NO_SHOW");
          return isClosed ? status + " " + row.getString("absent") : status;
        })
        .single();
  }

  private String end() {
    return database
        .sql(
            """
            select reason, ended_at, duration_seconds
              from video_session_end join video_session on id = session_id where booking_id = ?
            """)
        .param(lesson.value())
        .query((row, _) ->
            "%s %s %d"
                .formatted(
                    row.getString("reason"),
                    row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                    row.getLong("duration_seconds")))
        .single();
  }

  private long count(String fromWhere) {
    return database
        .sql("select count(*) from " + fromWhere)
        .param(lesson.value())
        .query(Long.class)
        .single();
  }
}
