package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A therapist's client waits until the therapist opens the door. */
@VisavisTest
class WaitingRoomIT {
  private static final Duration LENGTH = Duration.ofMinutes(50);

  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Person therapist;
  private Person client;
  private BookingId booking;

  @BeforeEach
  void a_session_that_starts_now() {
    therapist = someone.who(Role.THERAPIST);
    client = someone.who(Role.CLIENT);
    booking = someone.booking(therapist, client, clock.instant(), LENGTH);
  }

  @Test
  void the_client_waits_and_gets_in_when_the_therapist_admits() {
    var guest = window(client).open(booking).join().isIn("waiting").reads("is not here yet");
    var host = window(therapist);
    listenForBells(host.page());
    host.open(booking).join().isIn("call").reads("is waiting at the door");
    guest.reads("is here and has been told");
    waitForBell(host.page());

    host.press("Admit Client");

    guest.isIn("call").sees().hears();
    host.sees().hears();
  }

  @Test
  void nothing_about_the_call_reaches_who_waits_and_a_reload_keeps_the_place() {
    var guest = window(client);
    var frames = new ArrayList<String>();
    var answers = new ArrayList<Response>();
    guest.page().onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
    guest.page().onResponse(answers::add);
    var host = window(therapist).open(booking).join().isIn("call");

    guest.open(booking).join().isIn("waiting").reads("is here and has been told");
    host.reads("is waiting at the door");

    assertThat(frames)
        .isNotEmpty()
        .allMatch(frame -> frame.matches("\\{\"type\":\"(waiting|pong)\".*"));
    assertThat(texts(answers))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).doesNotContain(secrets()));
    assertThat(frames).allSatisfy(frame -> assertThat(frame).doesNotContain(secrets()));

    guest.page().reload();
    guest.isIn("waiting");
    host.press("Admit Client");
    guest.isIn("call").sees();
  }

  @Test
  void a_message_reaches_who_waits_as_plain_text_and_a_refusal_is_kind() {
    var guest = window(client).open(booking).join().isIn("waiting");
    var host = window(therapist).open(booking).join().isIn("call").reads("is waiting at the door");

    host.press("Answer Client").press("5 minutes late");
    guest.reads("says: “5 minutes late”").isIn("waiting");

    host.press("Answer Client");
    host.page().getByLabel("Your own words").fill("<b>Not</b> now, please");
    host.press("Do not admit now");
    guest.isIn("declined").reads("<b>Not</b> now, please").reads("Ask again in");

    clock.advance(Duration.ofSeconds(61));
    guest.press("Ask again").isIn("waiting");
    host.press("Admit Client");
    guest.isIn("call").sees();
  }

  @Test
  void the_host_sees_and_hears_who_waits_on_the_dashboard_and_answers_there() {
    var host = window(therapist).reads("Appointments");
    host.page().context().grantPermissions(List.of("notifications"));
    listenForBells(host.page());
    host.page().reload();
    lookAway(host.page());
    var guest = window(client).open(booking).join().isIn("waiting").reads("on the dashboard");

    host.reads("is waiting at the door");
    waitForBell(host.page());
    host.page()
        .waitForFunction("() => window.testNotes.includes('Client is waiting to be let in')");
    host.press("Answer Client").press("10 minutes late");
    guest.reads("10 minutes late");
    host.press("Admit Client");

    guest.isIn("call");
  }

  @Test
  void a_click_on_a_wait_that_is_over_admits_nobody() {
    var guest = window(client).open(booking).join().isIn("waiting");
    var host = window(therapist).reads("is waiting at the door");
    // From now on this dashboard is out of date.
    host.page().route("**/api/waiting", Route::abort);
    guest.press("Back to dashboard").page().waitForURL("**/client/sessions");
    guest.open(booking).join().isIn("waiting");

    host.press("Admit Client").reads("nobody waits there any more");

    guest.isIn("waiting");
    host.page().unroute("**/api/waiting");
    host.page().reload();
    host.press("Admit Client");
    guest.isIn("call");
  }

  @Test
  void a_cancellation_a_move_and_an_end_reach_who_waits_at_once() {
    var host = new Api(port).signIn(therapist.email(), Someone.PASSWORD);
    var guest = window(client).open(booking).join().isIn("waiting");
    assertThat(host.post("/api/bookings/" + booking + "/cancel", Map.of()).status()).isEqualTo(200);
    guest.reads("This session was cancelled");
    assertThat(guest.openDevices()).as("no light stays on").isZero();

    booking = someone.booking(therapist, client, clock.instant(), LENGTH);
    guest.open(booking).join().isIn("waiting");
    var later = clock.instant().plus(Duration.ofDays(1));
    var times = Map.of("startsAt", later.toString(), "endsAt", later.plus(LENGTH).toString());
    assertThat(host.post("/api/bookings/" + booking + "/reschedule", times).status())
        .isEqualTo(200);
    guest.isIn("lobby").reads("Opens in");

    booking = someone.booking(therapist, client, clock.instant(), LENGTH);
    guest.open(booking).join().isIn("waiting");
    var about = Map.of("bookingId", booking.toString());
    host.post("/api/video-sessions/start", about);
    assertThat(host.post("/api/video-sessions/end", about).status()).isEqualTo(200);
    guest.isIn("done").reads("Therapist ended it for everyone");
  }

  @Test
  void who_waits_on_two_devices_is_one_at_the_door_and_one_in_the_call() {
    var host = window(therapist).open(booking).join().isIn("call");
    var laptop = window(client).open(booking).join().isIn("waiting");
    var phone = window(client).open(booking).join().isIn("waiting");
    host.reads("is waiting at the door");
    LessonInBrowser.assertThatPage(host.page().locator(".knock")).hasCount(1);

    host.press("Admit Client");

    laptop.isIn("call").sees();
    phone.isIn("elsewhere").press("Use here").isIn("call").sees();
    laptop.isIn("done").reads("moved to another window");
    host.sees().reads("2 people");
  }

  private CallPage window(Person person) {
    return new CallPage(CHROMIUM.window(port)).watchDevices().signIn(person);
  }

  /** What a seat in the call is made of. */
  private String[] secrets() {
    return database
        .sql(
            """
            select agora_channel from video_session where booking_id = :booking
            union all
            select agora_uid::text from participant
              join video_session on video_session.id = session_id where booking_id = :booking
            """)
        .param("booking", booking.value())
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }

  private static List<String> texts(List<Response> answers) {
    return answers.stream()
        .filter(answer -> answer.url().matches(".*/(session|api)/.*"))
        .filter(answer -> !answer.url().endsWith("/api/events"))
        .map(Response::text)
        .toList();
  }

  /** Remembers the notes of the bell, and the notifications, of each page that is opened next. */
  private static void listenForBells(Page page) {
    page.addInitScript(
        """
        window.testTones = 0;
        window.testNotes = [];
        window.OscillatorNode = class extends OscillatorNode {
          constructor(...all) {
            super(...all);
            window.testTones++;
          }
        };
        window.Notification = class extends Notification {
          constructor(title, more) {
            super(title, more);
            window.testNotes.push(title);
          }
        };
        """);
  }

  private static void waitForBell(Page page) {
    page.waitForFunction("() => window.testTones > 0");
  }

  /** As if another window were in front. */
  private static void lookAway(Page page) {
    page.evaluate(
        """
        () => {
          Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """);
  }
}
