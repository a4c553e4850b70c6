package app.visavis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.common.SupportCode;
import app.visavis.session.Attendance;
import app.visavis.session.Presence;
import app.visavis.session.SessionEvent.Kind;
import app.visavis.session.SessionJournal;
import app.visavis.session.VideoSessions;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What host and admin read about a session. */
@VisavisTest
class SessionRecordIT {
  private static final DateTimeFormatter IN_BERLIN =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Berlin"));

  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired VideoSessions sessions;
  @Autowired Attendance attendance;
  @Autowired SessionJournal journal;
  @LocalServerPort int port;

  private Person therapist;
  private Person client;
  private BookingId booking;

  @BeforeEach
  void an_appointment_that_starts_now() {
    therapist = someone.who(Role.TUTOR);
    client = someone.who(Role.STUDENT);
    booking = someone.booking(therapist, client, clock.instant(), Duration.ofMinutes(50));
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void the_record_tells_who_was_there_and_what_was_put_right(int width, ColorScheme colours) {
    var joined = IN_BERLIN.format(clock.instant().plusSeconds(65));
    aSessionWithEverything();
    var page = record(therapist, width, colours);

    assertThat(page.locator("h1")).containsText("Who was there");
    assertThat(page.locator(".facts")).containsText("48 min 5 s");
    assertThat(page.locator(".facts")).containsText("30 min 0 s");
    var guest = page.locator(".presence").nth(1);
    assertThat(guest).containsText(client.name());
    assertThat(guest).containsText(joined);
    assertThat(guest).containsText("connection lost, did not come back");
    assertThat(page.locator("main")).containsText("did not come back within 20 seconds");
    assertThat(page.locator("main")).containsText("Support code V-7K2M9Q");
    assertThat(page.locator("main")).containsText(client.name() + " got a message at the door.");
    assertThat(page.locator("main")).containsText(client.name() + " was not let in.");
    assertThat(page.locator("main")).containsText(therapist.name() + " ended the session.");
    assertThat(Accessibility.faults(page)).isEmpty();
    var picture = "record-" + width + "-" + colours + ".png";
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", picture)));
  }

  @Test
  void a_session_that_was_never_begun_says_so() {
    assertThat(record(therapist, 390, ColorScheme.LIGHT).locator("main"))
        .containsText("never begun");
  }

  @Test
  void it_is_not_for_the_guest() {
    var page = window(1280, ColorScheme.LIGHT);
    new CallPage(page).signIn(client);
    assertThat(page.navigate("/bookings/" + booking + "/record").status()).isEqualTo(403);
  }

  private void aSessionWithEverything() {
    note(therapist, Presence.JOINED, 0);
    for (var kind : new Kind[] {Kind.WAITING, Kind.MESSAGED, Kind.DECLINED}) {
      journal.note(booking, kind, client.id());
    }
    note(client, Presence.JOINED, 65);
    note(client, Presence.DROPPED, 600);
    note(client, Presence.LOST, 20);
    note(client, Presence.JOINED, 200);
    journal.note(booking, Kind.STRANGER, null, new SupportCode("V-7K2M9Q"), "uid 4000000000");
    var later = clock.instant().plus(Duration.ofHours(1));
    journal.note(booking, Kind.EXTENDED, therapist.id(), null, later.toString());
    journal.note(booking, Kind.DENIED, client.id(), null, "locked");
    note(client, Presence.LEFT, 1200);
    clock.advance(Duration.ofSeconds(800));
    sessions.end(booking, therapist.id());
  }

  private void note(Person person, Presence presence, int secondsLater) {
    clock.advance(Duration.ofSeconds(secondsLater));
    sessions.seat(booking, person.id());
    attendance.note(booking, person.id(), presence, clock.instant());
  }

  private Page record(Person person, int width, ColorScheme colours) {
    var page = window(width, colours);
    new CallPage(page).signIn(person);
    page.navigate("/bookings/" + booking + "/record");
    return page;
  }

  private Page window(int width, ColorScheme colours) {
    return CHROMIUM.window(
        port, new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours));
  }
}
