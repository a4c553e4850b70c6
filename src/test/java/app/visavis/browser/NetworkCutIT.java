package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.testing.Coturn;
import app.visavis.testing.Line;
import app.visavis.testing.VisavisTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The network fails, as networks do: without a word. The student sits at a laptop that may fall
 * asleep and reaches the server over a line that can be cut; all media goes over a relay that can
 * be frozen, or replaced by another.
 */
@VisavisTest
@ExtendWith(OutputCaptureExtension.class)
class NetworkCutIT extends LessonInBrowser {
  @RegisterExtension static final Chromium DESK = Chromium.withDevices();
  @RegisterExtension static final Chromium LAPTOP = Chromium.withDevices().alone();
  @RegisterExtension static final Coturn COTURN = Coturn.unlimited();
  private static final Duration CUT = Duration.ofSeconds(60);

  // Shorter than the silence after which a socket counts as dropped.
  private static final Duration STEP = Duration.ofSeconds(20);

  @Autowired JdbcClient database;
  private Line line;
  private RelayedPage host;
  private RelayedPage guest;

  @DynamicPropertySource
  static void turn(DynamicPropertyRegistry settings) {
    COTURN.announceTo(settings);
    settings.add("VISAVIS_TOKEN_MINUTES", () -> "2");
  }

  @BeforeEach
  void both_are_in_and_the_student_is_muted() {
    line = Line.to(port);
    host = joined(DESK, tutor, port);
    guest = joined(LAPTOP, student, line.port());
    host.call().sees();
    guest.call().sees().offAndOn("Microphone", false);
    host.call().reads("muted");
  }

  @AfterEach
  void mend() {
    LAPTOP.wake();
    COTURN.thaw();
    line.close();
  }

  @Test
  void ten_seconds_without_any_network_lead_back_over_the_same_connection() {
    guest.call().watchBanners();
    line.cut();
    COTURN.freeze();
    guest.call().readsSoon("Reconnecting…");
    host.call().readsSoon("Nothing comes from");
    host.page().waitForTimeout(10_000);
    line.mend();
    COTURN.thaw();

    guest.call().hasRead("Back online");
    bothAreBackAsTheyWere();
    assertThat(guest.connectionsMade()).isOne();
  }

  @Test
  void a_minute_without_any_network_leads_back_into_the_call_as_it_was() {
    guest.call().offAndOn("Camera", false);
    host.call().reads("Camera is off");
    line.cut();
    COTURN.freeze();
    guest.call().readsSoon("Reconnecting…");
    host.call().readsSoon("Nothing comes from");
    for (var left = CUT; left.isPositive(); left = left.minus(STEP)) {
      host.page().waitForTimeout((double) STEP.toMillis());
      pass(host);
    }
    host.call().reads("has left").reads("1 person");
    line.mend();
    COTURN.thaw();

    guest.call().reads("2 people").isWell().sees();
    assertThatIsOff("Microphone");
    assertThatIsOff("Camera");
    host.call().reads("2 people").isWell().reads("muted").reads("Camera is off");
    assertThat(participants()).as("identities in the session").isEqualTo(2);
  }

  @Test
  void a_laptop_that_slept_wakes_up_in_the_call_as_it_was() {
    LAPTOP.sleep();
    host.call().readsSoon("Nothing comes from");
    for (var step = 0; step < 5; step++) {
      pass(host);
    }
    host.call().reads("has left").reads("1 person");
    LAPTOP.wake();

    bothAreBackAsTheyWere();
  }

  @Test
  void another_network_is_taken_with_relay_credentials_renewed_in_the_call() throws IOException {
    var first = host.relayUser();
    for (var step = 0; step < 4; step++) {
      pass(host, guest);
    }
    host.page().waitForCondition(() -> !host.relayUser().equals(first));
    var renewed = host.relayUser();
    assertThat(expiry(renewed)).isAfter(clock.instant());

    line.breakOff();
    COTURN.replace();

    bothAreBackAsTheyWere();
    assertThat(COTURN.log()).contains(renewed);
    assertThat(host.connectionsMade()).isOne();
  }

  @Test
  void after_giving_up_there_is_a_cause_a_support_code_and_one_way_back(CapturedOutput log) {
    COTURN.freeze();
    guest.call().readsSoon("Nothing comes from");
    guest.skipTheWaitBeforeGivingUp();
    guest.call().reads("Picture and sound were lost");
    assertThatPage(guest.call().button("Rejoin")).hasCount(1);
    var code = guest.page().locator("[data-trouble=media-lost] .numbers").innerText();
    guest
        .page()
        .waitForCondition(
            () -> log.getOut().contains(code.replaceFirst("\\D*: ", "") + " on a call page"));

    guest.call().press("Rejoin");
    COTURN.thaw();
    bothAreBackAsTheyWere();
  }

  private void bothAreBackAsTheyWere() {
    host.call().reads("2 people").isWell().sees().reads("muted");
    guest.call().reads("2 people").isWell().sees();
    assertThatIsOff("Microphone");
    assertThat(host.call().hearsNothing()).isTrue();
    assertThat(participants()).as("identities in the session").isEqualTo(2);
  }

  private void assertThatIsOff(String device) {
    assertThatPage(guest.call().button(device)).hasAttribute("aria-pressed", "false");
  }

  /** Everybody named gives a sign of life at the new time, so that only the others are missed. */
  private void pass(RelayedPage... alive) {
    clock.advance(STEP);
    for (var page : alive) {
      page.hears(clock.instant());
    }
  }

  private static Instant expiry(String relayUser) {
    return Instant.ofEpochSecond(Long.parseLong(relayUser.substring(0, relayUser.indexOf(':'))));
  }

  private long participants() {
    return database
        .sql(
            """
            select count(*) from participant join video_session on video_session.id = session_id
             where booking_id = ?
            """)
        .param(booking.value())
        .query(Long.class)
        .single();
  }

  private RelayedPage joined(Chromium browser, Person person, int over) {
    var page = RelayedPage.in(browser.window(over));
    page.call().signIn(person).open(booking).isIn("lobby").join().isIn("call");
    return page;
  }
}
