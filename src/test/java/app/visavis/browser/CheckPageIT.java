package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Coturn;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Trying devices and connection the day before, with a real relay: a real coturn. */
@VisavisTest
class CheckPageIT {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();
  @RegisterExtension static final Chromium ASKING = Chromium.thatAsks();
  @RegisterExtension static final Coturn COTURN = Coturn.unlimited();
  private static final List<String> GRANTED =
      List.of("camera", "microphone", "clipboard-read", "clipboard-write");

  private static final List<Look> LOOKS =
      List.of(
          new Look(1280, 800, ColorScheme.LIGHT),
          new Look(1280, 800, ColorScheme.DARK),
          new Look(390, 844, ColorScheme.LIGHT),
          new Look(390, 844, ColorScheme.DARK),
          new Look(844, 390, ColorScheme.LIGHT));

  private record Look(int width, int height, ColorScheme scheme) {
    void on(Page page) {
      page.setViewportSize(width, height);
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              // Colours change at once.
              .setReducedMotion(ReducedMotion.REDUCE));
    }
  }

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void turn(DynamicPropertyRegistry settings) {
    COTURN.announceTo(settings);
  }

  /** The relay reads the machine's clock. */
  @BeforeEach
  void the_clock_is_the_relay_s() {
    clock.set(Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void the_connection_is_tested_over_the_relay_and_the_report_says_so() {
    var guest = open(CHROMIUM, new Browser.NewContextOptions());
    guest.page().context().grantPermissions(GRANTED);

    guest.press("Start the test");

    for (var step : List.of("server", "socket", "stun", "turn-udp", "turn-tcp", "call")) {
      guest.page().locator("[data-step=" + step + "][data-state=good]").waitFor();
    }
    guest.reads("Your connection is good for video calls");
    var report = guest.page().locator(".report").textContent();
    assertThat(report).contains("verdict: good", "relayed over", "browser: chrome");
    assertThat(report).doesNotContain("127.0.0.1", "turn:");
    guest.page().locator("visavis-connection-test summary").click();
    guest.press("Copy the report").reads("Copied");
    assertThat(guest.page().evaluate("() => navigator.clipboard.readText()")).isEqualTo(report);
  }

  @Test
  void a_network_without_udp_is_named() {
    var guest = unopened(CHROMIUM, new Browser.NewContextOptions());
    guest.page().addInitScript(WITHOUT_UDP);
    guest.page().navigate("/check");

    guest.press("Start the test").reads("your network holds the fastest way");
  }

  @Test
  void a_server_out_of_reach_is_named() {
    var guest = open(CHROMIUM, new Browser.NewContextOptions());
    guest.page().context().setOffline(true);

    guest.press("Start the test").reads("Our server cannot be reached");
  }

  @Test
  void one_hears_oneself_and_nothing_leaves_the_page() {
    var guest = open(CHROMIUM, new Browser.NewContextOptions());
    var level = guest.page().locator("meter.level");
    guest.page().waitForFunction("() => document.querySelector('meter.level')?.value > 0");
    assertThat(level.count()).isEqualTo(1);
    var sent = new CopyOnWriteArrayList<String>();
    guest.page().onRequest(request -> sent.add(request.url()));

    guest.press("Record 4 seconds and play them back");

    guest.reads("Recording: say something").reads("Playing").reads("Record 4 seconds");
    assertThat(sent)
        .filteredOn(url -> !url.endsWith("/favicon.svg"))
        .allMatch(url -> url.startsWith("blob:"));
  }

  @Test
  void it_says_why_before_the_browser_asks_and_names_a_refusal_with_the_steps_of_this_browser() {
    var guest = open(ASKING, new Browser.NewContextOptions());
    guest.reads("Your browser will now ask").press("Allow camera and microphone");

    guest.reads("Your browser does not allow").reads("Press the icon left of the address");
    guest.page().context().grantPermissions(List.of("camera", "microphone"));
    guest.page().locator("meter.level").waitFor();
  }

  /** The test itself is the same in each window, so that it runs in one, which changes. */
  @Test
  void it_is_accessible_and_fits() {
    var guest = open(CHROMIUM, new Browser.NewContextOptions());
    guest.page().locator("meter.level").waitFor();
    guest.press("Start the test");
    guest.page().locator("[data-verdict]").waitFor();
    guest.page().locator("visavis-connection-test summary").click();

    for (var look : LOOKS) {
      look.on(guest.page());
      assertThat(Accessibility.faults(guest.page())).as("%s", look).isEmpty();
      picture(guest.page(), "check-" + look.width() + "-" + look.scheme());
    }
  }

  private CallPage open(Chromium browser, Browser.NewContextOptions options) {
    var page = unopened(browser, options);
    page.page().navigate("/check");
    page.page().locator("[data-test]").waitFor();
    return page;
  }

  private CallPage unopened(Chromium browser, Browser.NewContextOptions options) {
    var student = someone.who(Role.STUDENT);
    var page = browser.window(port, options);
    page.addInitScript(ON_A_QUIET_MACHINE);
    return new CallPage(page).signIn(student);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", name + ".png")));
  }

  /** One with much else to do makes a call weak, and rightly hears that first. */
  private static final String ON_A_QUIET_MACHINE =
      """
      const look = RTCPeerConnection.prototype.getStats;
      RTCPeerConnection.prototype.getStats = async function () {
        const found = await look.call(this);
        return new Map([...found].map(([id, entry]) =>
          [id, entry.type === 'inbound-rtp' ? { ...entry, jitter: 0, packetsLost: 0 } : entry]));
      };
      """;

  private static final String WITHOUT_UDP =
      """
      const Plain = RTCPeerConnection;
      window.RTCPeerConnection = class extends Plain {
        constructor(configuration) {
          const iceServers = configuration.iceServers
            .map((server) => ({ ...server, urls: server.urls.filter((url) => !url.includes('=udp')) }))
            .filter(({ urls }) => urls.length > 0);
          super({ ...configuration, iceServers });
        }
      };
      """;
}
