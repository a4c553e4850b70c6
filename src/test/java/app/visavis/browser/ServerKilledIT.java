package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The real server dies, freezes, or loses its database in the middle of a direct call. */
class ServerKilledIT {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();
  @TempDir static Path folder;
  static ServerProcess server;

  private static final double UNNOTICED_MILLIS = 1_500;

  private String tutor;
  private String student;
  private BookingId booking;

  @BeforeAll
  static void start() {
    server = ServerProcess.startIn(folder, Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void a_lesson_that_starts_now() {
    tutor = person("TUTOR");
    student = person("STUDENT");
    var startsAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var endsAt = startsAt.plus(Duration.ofMinutes(50));
    var body =
        Map.of("guest", student, "startsAt", startsAt.toString(), "endsAt", endsAt.toString());
    var created = as(tutor).post("/api/bookings", body);
    assertThat(created.status()).as("%s", created.raw().body()).isEqualTo(201);
    booking = BookingId.parse(created.body().path("id").asString()).orElseThrow();
  }

  @Test
  void kill_9_in_the_middle_of_a_call_loses_nothing_and_nobody_stops_talking() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    guest.sees().offAndOn("Microphone", false);
    host.reads("muted");
    var before =
        as(tutor).post("/api/video-sessions/start", Map.of("bookingId", booking.toString()));
    var seenByHost = new LongCall(host.page()).begin();
    var seenByGuest = new LongCall(guest.page()).begin();
    var acknowledged = oneMoreQuarter();
    host.watchBanners();
    guest.watchBanners();

    server.kill();
    host.readsSoon("Our server cannot be reached. Your call goes on");
    guest.readsSoon("Our server cannot be reached. Your call goes on");
    server.start();
    var startedAt = Instant.now();
    host.hasRead("Back online");
    guest.hasRead("Back online");
    assertThat(startedAt).isAfter(Instant.now().minusSeconds(15));

    host.isWell().reads("2 people").sees();
    guest.isWell().reads("2 people").sees();
    LessonInBrowser.assertThatPage(guest.button("Microphone"))
        .hasAttribute("aria-pressed", "false");
    host.reads("muted");
    assertThatTheRecordKnowsOfNoPause();
    assertNeverInterrupted(seenByHost);
    assertNeverInterrupted(seenByGuest);
    var after =
        as(tutor).post("/api/video-sessions/start", Map.of("bookingId", booking.toString()));
    assertThat(after.body()).isEqualTo(before.body());
    assertThat(as(tutor).get("/api/bookings/" + booking).body().path("endsAt"))
        .isEqualTo(acknowledged);
  }

  @Test
  void a_frozen_server_is_told_in_words_and_the_call_goes_on() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    guest.sees();
    var seen = new LongCall(host.page()).begin();

    server.freeze();
    host.readsSoon("Our server cannot be reached. Your call goes on");
    guest.readsSoon("Our server cannot be reached. Your call goes on");
    host.page().waitForTimeout(10_000);
    server.thaw();

    host.isWell().reads("2 people").sees();
    guest.isWell().reads("2 people").sees();
    assertNeverInterrupted(seen);
  }

  @Test
  void without_its_database_the_server_says_so_and_the_call_goes_on() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    guest.sees();
    var api = as(tutor);
    var seen = new LongCall(host.page()).begin();
    var database = server.database();

    database.freeze();
    host.readsSoon("Our server has trouble at the moment. Your call goes on");
    guest.reads("Our server has trouble at the moment. Your call goes on");
    var refused = api.get("/api/bookings/" + booking);
    assertThat(refused.status()).as("%s", refused.raw().body()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("unavailable");
    assertThat(refused.raw().headers().firstValue("Retry-After")).contains("5");
    database.thaw();

    host.isWell();
    guest.isWell();
    assertThat(api.get("/api/bookings/" + booking).status()).isEqualTo(200);
    assertNeverInterrupted(seen);
  }

  @Test
  void a_database_that_died_comes_back_by_itself_and_the_call_goes_on() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    guest.sees();
    var api = as(tutor);
    var seen = new LongCall(host.page()).begin();

    server.database().kill();
    host.page().waitForCondition(() -> api.get("/api/bookings/" + booking).status() == 200);

    host.isWell().reads("2 people").sees();
    guest.isWell().reads("2 people").sees();
    assertThatTheRecordKnowsOfNoPause();
    assertNeverInterrupted(seen);
  }

  /** The end that the server answered with, just before it dies. */
  private JsonNode oneMoreQuarter() {
    var host = as(tutor);
    var end = host.get("/api/bookings/" + booking).body().path("endsAt").asString();
    var wish = Map.of("bookingId", booking.toString(), "minutes", 15, "from", end);
    var answer = host.post("/api/video-sessions/extend", wish);
    assertThat(answer.status()).as("%s", answer.raw().body()).isEqualTo(200);
    return answer.body().path("endsAt");
  }

  private static void assertNeverInterrupted(LongCall seen) {
    assertThat(seen.connectionStates()).asString().isEqualTo("[connected]");
    assertThat(seen.longestPauseOfPictureMillis()).isLessThan(UNNOTICED_MILLIS);
    assertThat(seen.longestPauseOfSoundMillis()).isLessThan(UNNOTICED_MILLIS);
  }

  private void assertThatTheRecordKnowsOfNoPause() {
    var record = as(tutor).get("/api/bookings/" + booking + "/attendance").body();
    for (var person : record.path("people")) {
      assertThat(person.path("stays").size()).as("%s", record).isOne();
      assertThat(person.at("/stays/0/until").isMissingNode()).as("%s", record).isTrue();
      assertThat(person.at("/stays/0/lostSince").isMissingNode()).as("%s", record).isTrue();
    }
  }

  private CallPage joined(String email) {
    var page = CHROMIUM.window(server.port());
    LongCall.remember(page);
    return new CallPage(page)
        .watchDevices()
        .signIn(email, ServerProcess.PASSWORD)
        .open(booking)
        .isIn("lobby")
        .join()
        .isIn("call");
  }

  private static String person(String role) {
    var email = role.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@test.example";
    var body =
        Map.of("email", email, "name", role, "role", role, "password", ServerProcess.PASSWORD);
    var created = as("admin@visavis.example").post("/api/people", body);
    assertThat(created.status()).as("%s", created.raw().body()).isEqualTo(201);
    return email;
  }

  private static Api as(String email) {
    return new Api(server.port()).signIn(email, ServerProcess.PASSWORD);
  }
}
