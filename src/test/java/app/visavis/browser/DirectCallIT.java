package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lesson between two browsers, straight from one to the other. */
@VisavisTest
class DirectCallIT {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Autowired Someone someone;
  @Autowired MovableClock clock;
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
  void two_people_see_and_hear_each_other() {
    var host = joined(tutor);
    var guest = joined(student);

    host.sees().hears().reads("2 people");
    guest.sees().hears().reads("2 people");
  }

  @Test
  void muting_and_the_camera_are_told_to_the_other_and_keep_the_devices_closed() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();

    guest.offAndOn("Microphone", false);
    host.reads("muted");
    assertThat(host.hearsNothing()).isTrue();

    guest.offAndOn("Camera", false);
    host.reads("Camera is off");
    assertThat(guest.openDevices()).as("the camera light is off").isEqualTo(1);

    guest.offAndOn("Camera", true);
    guest.offAndOn("Microphone", true);
    host.sees().hears();
  }

  @Test
  void a_reload_returns_to_the_same_call_and_never_unmutes() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    guest.offAndOn("Microphone", false);
    host.reads("muted");

    guest.reload();

    guest.isIn("call").sees();
    assertThatPage(guest.button("Microphone")).hasAttribute("aria-pressed", "false");
    host.sees().reads("2 people");
    assertThat(host.hearsNothing()).isTrue();
  }

  @Test
  void ten_seconds_without_network_lead_back_into_the_same_call() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    guest.offAndOn("Microphone", false);

    guest.page().context().setOffline(true);
    guest.reads("Reconnecting…");
    host.reads("is reconnecting");
    guest.page().waitForTimeout(10_000);
    guest.page().context().setOffline(false);

    guest.reads("Back online").isIn("call").sees();
    host.sees().reads("2 people");
    assertThatPage(guest.button("Microphone")).hasAttribute("aria-pressed", "false");
  }

  @Test
  void leaving_closes_every_device_goes_home_and_does_not_end_the_session() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    var before = guest.page().url();

    guest.press("Leave");

    guest.page().waitForURL("**/student/sessions");
    host.reads("has left").reads("1 person");
    guest.page().navigate(before);
    guest.isIn("lobby").join().isIn("call").sees();
  }

  @Test
  void the_host_ends_it_for_everyone_after_one_question() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();

    host.press("End for everyone");
    host.page().locator("dialog").getByText("End for everyone", exactly()).last().click();

    guest.isIn("done").reads("The session has ended");
    assertThat(guest.openDevices()).as("every device is closed").isZero();
    host.isIn("done");
    assertThat(host.openDevices()).isZero();
  }

  @Test
  void a_second_tab_offers_to_take_over_and_the_first_one_stays_out() {
    var host = joined(tutor);
    var first = joined(student);
    host.sees();

    var second = new CallPage(first.page().context().newPage());
    second.open(booking).join().isIn("elsewhere").press("Use here");

    second.isIn("call").sees();
    first.isIn("done").reads("moved to another window");
    host.sees().reads("2 people");
  }

  @Test
  void a_stranger_finds_no_such_page() {
    var stranger = new CallPage(CHROMIUM.window(port)).signIn(someone.who(Role.STUDENT));

    var answer = stranger.page().navigate("/session/" + booking);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(stranger.page().content()).doesNotContain(tutor.name(), booking.toString());
  }

  @Test
  void an_early_visitor_gets_in_at_the_right_second_without_a_reload() {
    var early = clock.instant().plus(Duration.ofMinutes(15)).plusSeconds(6);
    student = someone.who(Role.STUDENT);
    booking = someone.booking(someone.who(Role.TUTOR), student, early, Duration.ofMinutes(50));
    var guest = window(student).open(booking).isIn("lobby");

    assertThatPage(guest.page().locator("[data-join]")).isDisabled();
    assertThatPage(guest.page().locator("[data-join]"))
        .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(15_000));
  }

  @Test
  void after_the_window_it_is_over() {
    clock.advance(Duration.ofMinutes(80));

    window(student).open(booking).reads("This session is over");
  }

  @Test
  void a_cancelled_session_says_so_on_its_page_and_to_who_presses_join_too_late() {
    var guest = window(student).open(booking).isIn("lobby");

    cancel();

    guest.join().reads("This session was cancelled");
    window(tutor).open(booking).reads("This session was cancelled");
  }

  private void cancel() {
    var answer =
        new Api(port)
            .signIn(tutor.email(), Someone.PASSWORD)
            .post("/api/bookings/" + booking + "/cancel", Map.of());
    assertThat(answer.status()).isEqualTo(200);
  }

  private CallPage joined(Person person) {
    return window(person).open(booking).isIn("lobby").join().isIn("call");
  }

  private CallPage window(Person person) {
    return new CallPage(CHROMIUM.window(port)).watchDevices().signIn(person);
  }

  private static LocatorAssertions assertThatPage(Locator part) {
    return PlaywrightAssertions.assertThat(part);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
