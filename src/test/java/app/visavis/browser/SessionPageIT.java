package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who opens a session page and when: strangers, early, late and cancelled. */
@VisavisTest
class SessionPageIT extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Test
  void a_stranger_finds_no_such_page() {
    var stranger = window(CHROMIUM, someone.who(Role.STUDENT));

    var answer = stranger.page().navigate("/session/" + booking);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(stranger.page().content()).doesNotContain(tutor.name(), booking.toString());
  }

  @Test
  void an_early_visitor_gets_in_at_the_right_second_without_a_reload() {
    var early = clock.instant().plus(Duration.ofMinutes(15)).plusSeconds(6);
    student = someone.who(Role.STUDENT);
    booking = someone.booking(someone.who(Role.TUTOR), student, early, Duration.ofMinutes(50));
    var guest = window(CHROMIUM, student).open(booking).isIn("lobby");

    assertThatPage(guest.page().locator("[data-join]")).isDisabled();
    assertThatPage(guest.page().locator("[data-join]"))
        .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(15_000));
  }

  @Test
  void after_the_window_it_is_over() {
    clock.advance(Duration.ofMinutes(80));

    window(CHROMIUM, student).open(booking).reads("This session is over");
  }

  @Test
  void a_cancelled_session_says_so_on_its_page_and_at_once_to_who_is_in_the_lobby() {
    var guest = window(CHROMIUM, student).open(booking).isIn("lobby");

    tutorAsks("/cancel", Map.of());

    guest.reads("This session was cancelled");
    window(CHROMIUM, tutor).open(booking).reads("This session was cancelled");
  }

  @Test
  void a_cancelled_session_says_so_to_who_presses_join_too_late() {
    var guest = window(CHROMIUM, student);
    guest.page().route("**/api/events", Route::abort);
    guest.open(booking).isIn("lobby");

    tutorAsks("/cancel", Map.of());

    guest.join().reads("This session was cancelled");
  }

  @Test
  void who_is_in_the_lobby_sees_a_new_time_at_once_at_the_same_address() {
    var guest = window(CHROMIUM, student).open(booking).isIn("lobby");
    var address = guest.page().url();
    assertThatPage(guest.page().locator("[data-join]")).isEnabled();

    var later = clock.instant().plus(Duration.ofDays(2));
    tutorAsks(
        "/reschedule",
        Map.of("startsAt", later.toString(), "endsAt", later.plusSeconds(3000).toString()));

    assertThatPage(guest.page().locator("[data-join]")).isDisabled();
    assertThat(guest.isIn("lobby").page().url()).isEqualTo(address);
  }

  private void tutorAsks(String path, Map<String, String> body) {
    var answer =
        new Api(port)
            .signIn(tutor.email(), Someone.PASSWORD)
            .post("/api/bookings/" + booking + path, body);
    assertThat(answer.status()).isEqualTo(200);
  }
}
