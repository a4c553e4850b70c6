package app.visavis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the dashboards offer, second by second. */
@VisavisTest
class DashboardInBrowserIT {
  private static final Duration LEAD = Duration.ofMinutes(15);
  private static final Duration SOON = Duration.ofSeconds(6);
  private static final Duration LENGTH = Duration.ofMinutes(50);

  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"CLIENT, THERAPIST, Join Session", "STUDENT, TUTOR, Join Video Call"})
  void a_guest_sees_active_now_from_the_second_of_the_start_whatever_its_own_clock_says(
      Role role, Role other, String join) {
    var guest = someone.who(role);
    someone.booking(someone.who(other), guest, clock.instant().plus(SOON), LENGTH);

    var page = dashboardWithWrongClock(guest);

    assertThat(way(page)).containsText(join);
    assertThat(way(page)).not().hasClass(withWord("pulsing"));
    assertThat(way(page)).hasClass(withWord("pulsing"), patiently());
    assertThat(way(page)).containsText("Active now: " + join);
  }

  @ParameterizedTest
  @CsvSource({"THERAPIST, CLIENT, Join Session", "TUTOR, STUDENT, Join Video Call"})
  void a_host_gets_the_green_button_a_quarter_of_an_hour_before_the_start(
      Role role, Role other, String join) {
    var host = someone.who(role);
    var start = clock.instant().plus(LEAD).plus(SOON);
    someone.booking(host, someone.who(other), start, LENGTH);

    var page = dashboardWithWrongClock(host);

    assertThat(way(page)).containsText("Check camera");
    assertThat(way(page)).hasClass(withWord("live"), patiently());
    assertThat(way(page)).containsText(join);
  }

  @Test
  void the_button_of_a_coming_session_leads_into_its_lobby() {
    var guest = someone.who(Role.CLIENT);
    var tomorrow = clock.instant().plus(Duration.ofDays(1));
    var booking = someone.booking(someone.who(Role.THERAPIST), guest, tomorrow, LENGTH);
    var page = dashboard(guest);

    way(page).click();

    page.waitForURL("**/session/" + booking);
    new CallPage(page).isIn("lobby").reads("You are early");
  }

  @Test
  void the_pulse_stops_for_who_wants_no_motion() {
    var guest = someone.who(Role.CLIENT);
    someone.booking(someone.who(Role.THERAPIST), guest, clock.instant(), LENGTH);
    var page = dashboard(guest);
    var pulse = "a => getComputedStyle(a, '::after').animationName";
    assertThat(way(page).evaluate(pulse)).isEqualTo("pulse");

    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

    assertThat(way(page).evaluate(pulse)).isEqualTo("none");
  }

  @Test
  void cancelling_asks_once_and_can_be_taken_back_by_escape() {
    var guest = someone.who(Role.CLIENT);
    var tomorrow = clock.instant().plus(Duration.ofDays(1));
    someone.booking(someone.who(Role.THERAPIST), guest, tomorrow, LENGTH);
    var page = dashboard(guest);

    button(page, "Cancel").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(button(page, "Cancel")).isFocused();

    button(page, "Cancel").click();
    button(page, "Cancel the session").click();
    assertThat(page.getByText("The session is cancelled.")).isVisible();
    assertThat(way(page)).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"THERAPIST, 1280", "CLIENT, 320"})
  void every_page_is_accessible(Role role, int width) {
    var person = someone.who(role);
    var therapist = role == Role.THERAPIST ? person : someone.who(Role.THERAPIST);
    var client = role == Role.CLIENT ? person : someone.who(Role.CLIENT);
    var booking = someone.booking(therapist, client, clock.instant(), LENGTH);
    var page = window(width);

    page.navigate("/login");
    assertThat(Accessibility.faults(page)).isEmpty();
    new CallPage(page).signIn(person);
    assertThat(way(page)).isVisible();
    assertThat(Accessibility.faults(page)).isEmpty();
    page.navigate("/bookings/new");
    assertThat(Accessibility.faults(page)).isEmpty();
    page.navigate("/no-such-page");
    assertThat(Accessibility.faults(page)).isEmpty();
    new CallPage(page).open(booking).isIn("lobby");
    assertThat(Accessibility.faults(page)).isEmpty();
  }

  @Test
  void the_keyboard_alone_leads_from_the_first_tab_stop_into_the_session() {
    var guest = someone.who(Role.CLIENT);
    someone.booking(someone.who(Role.THERAPIST), guest, clock.instant(), LENGTH);
    var page = dashboard(guest);

    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to the content")).isFocused();
    page.keyboard().press("Enter");
    // Book, search, four lists, the title.
    for (int i = 0; i < 8; i++) {
      page.keyboard().press("Tab");
    }
    assertThat(way(page)).isFocused();
    page.keyboard().press("Enter");

    new CallPage(page).isIn("lobby");
  }

  private Page dashboardWithWrongClock(Person person) {
    var page = window(1280);
    page.clock().setFixedTime(Instant.parse("2001-01-01T00:00:00Z").toEpochMilli());
    return new CallPage(page).signIn(person).page();
  }

  private Page dashboard(Person person) {
    return new CallPage(window(1280)).signIn(person).page();
  }

  private Page window(int width) {
    return CHROMIUM.window(port, new Browser.NewContextOptions().setViewportSize(width, 800));
  }

  private static Locator way(Page page) {
    return page.locator("visavis-join a");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Pattern withWord(String word) {
    return Pattern.compile("\\b" + word + "\\b");
  }

  private static LocatorAssertions.HasClassOptions patiently() {
    return new LocatorAssertions.HasClassOptions().setTimeout(20_000);
  }
}
