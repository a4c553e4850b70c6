package app.visavis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Language;
import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages, lobby and call in the languages that are longest and that run the other way. */
@VisavisTest
@SuppressWarnings("NullAway.Init") // Each visit begins with its own people.
class LanguagesInBrowserIT {
  private static final Duration LENGTH = Duration.ofMinutes(50);
  private static final List<Integer> WIDTHS = List.of(390, 1280);

  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Person host;
  private Person guest;
  private Page page;

  @Test
  void a_whole_visit_in_arabic_is_accessible_at_both_widths() {
    visit(Language.ARABIC, "rtl", "جلساتك", "إنهاء للجميع");
  }

  @Test
  void a_whole_visit_in_german_is_accessible_at_both_widths() {
    visit(Language.GERMAN, "ltr", "Ihre Sitzungen", "Für alle beenden");
  }

  private void visit(Language language, String direction, String sessions, String end) {
    host = someone.who(Role.THERAPIST, language);
    guest = someone.who(Role.CLIENT, language);
    var booking = someone.booking(host, guest, clock.instant(), LENGTH);
    offerHours();

    signIn(guest);
    assertThat(page.locator("html")).hasAttribute("lang", language.tag());
    assertThat(page.locator("html")).hasAttribute("dir", direction);
    assertThat(page.locator("h1")).hasText(sessions);
    assertThat(page.locator("visavis-join a, visavis-join button").first()).isVisible();
    looksGood(language, "dashboard");
    page.navigate("/bookings/" + booking);
    looksGood(language, "booking");
    page.navigate("/book/" + host.id());
    page.locator(".day.free").first().click();
    looksGood(language, "book");
    page.navigate("/account/notifications");
    looksGood(language, "notifications");
    new CallPage(page).open(booking).isIn("lobby");
    looksGood(language, "lobby");

    signIn(host);
    if (language == Language.ARABIC) {
      allElseLooksGood(booking);
    }
    new CallPage(page).open(booking).isIn("lobby").join().isIn("call");
    assertThat(page.locator("[data-end]")).containsText(end);
    looksGood(language, "call");
  }

  /** Each page that the visit does not come to, once: by night, and as narrow as a phone. */
  private void allElseLooksGood(BookingId booking) {
    page.setViewportSize(390, 844);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    var about = "/bookings/" + booking;
    var pages =
        List.of(
            host.role().dashboard() + "?show=cancelled",
            "/week",
            "/availability",
            "/bookings/new",
            about + "/move",
            about + "/chat",
            about + "/notes",
            "/guests/" + guest.id(),
            "/account/room",
            "/check",
            "/invitation",
            "/nowhere");
    for (var path : pages) {
      page.navigate(path);
      assertThat(Accessibility.faults(page)).as(path).isEmpty();
    }
  }

  private void offerHours() {
    var days = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
    var said = new HashMap<String, Object>();
    said.put(
        "weekly",
        days.stream().map(day -> Map.of("day", day, "from", "09:00", "to", "17:00")).toList());
    said.put("exceptions", List.of());
    said.put("lengths", List.of(50));
    said.put("bufferBeforeMinutes", 0);
    said.put("bufferAfterMinutes", 0);
    said.put("minimumNoticeMinutes", 0);
    said.put("furthestDays", 60);
    said.put("confirmsAtOnce", true);
    said.put("changeNoticeMinutes", 0);
    var api = new Api(port).signIn(host.email(), Someone.PASSWORD);
    var answer = api.put("/api/availability", said);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
  }

  private void signIn(Person person) {
    page =
        CHROMIUM.window(port, new Browser.NewContextOptions().setLocale(person.language().tag()));
    page.setDefaultTimeout(30_000);
    page.navigate("/login");
    looksGood(person.language(), "login");
    page.locator("#email").fill(person.email());
    page.locator("#password").fill(Someone.PASSWORD);
    page.locator("form[action='/login'] button").click();
    page.waitForURL("**" + person.role().dashboard());
  }

  /**
   * Nothing that axe finds, nothing that scrolls sideways, the narrow one by night; a picture is
   * kept to be looked at.
   */
  private void looksGood(Language language, String name) {
    for (var width : WIDTHS) {
      page.setViewportSize(width, 844);
      var colours = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(!name.equals("call"))
              .setPath(
                  Path.of("target/pictures", language.tag() + "-" + name + "-" + width + ".png")));
      assertThat(Accessibility.faults(page)).as(name + " at " + width).isEmpty();
    }
  }
}
