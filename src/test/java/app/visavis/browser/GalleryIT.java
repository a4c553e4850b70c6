package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every state of the session page, drawn without a server behind it. */
class GalleryIT {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  /** Anew each time: one that was stopped cannot be started again. */
  private HttpServer server;

  @BeforeEach
  void open() {
    server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Path.of("target/gallery").toAbsolutePath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  /** All failures share one shape. */
  private static final String ONE_OF_A_SHAPE = "(?!failed-).*|failed-permission-denied";

  @Test
  void every_state_is_accessible_on_a_desk_by_day() {
    assertAccessible(window(1280, 700, ColorScheme.LIGHT), "en", ".*");
  }

  /** Right to left: what stands out of the window on that side cannot even be scrolled to. */
  @Test
  void every_state_fits_into_the_narrowest_phone_by_night() {
    assertAccessible(window(320, 700, ColorScheme.DARK), "ar", ONE_OF_A_SHAPE);
  }

  /** A window of 1280 × 720 in which everything is twice as large, in the longest words. */
  @Test
  void nothing_is_lost_at_twice_the_size() {
    var page = window(640, 360, ColorScheme.LIGHT);
    for (var state : TALLEST) {
      show(page, state, "de");
      assertThat(page.evaluate(OUT_OF_REACH)).as(state).asInstanceOf(LIST).isEmpty();
    }
  }

  @Test
  void nothing_moves_for_who_wants_no_motion() {
    var page = window(1280, 700, ColorScheme.LIGHT);
    show(page, "connecting", "en");
    var animations = "() => document.getAnimations().length";
    assertThat(page.evaluate(animations)).isNotEqualTo(0);

    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

    assertThat(page.evaluate(animations)).isEqualTo(0);
  }

  private static void assertAccessible(Page page, String language, String which) {
    var faults = new TreeMap<String, List<String>>();
    for (var state : states(page).stream().filter(state -> state.matches(which)).toList()) {
      show(page, state, language);
      faults.put(state, Accessibility.faults(page));
    }
    assertThat(faults).hasSizeGreaterThan(20).allSatisfy((_, found) -> assertThat(found).isEmpty());
  }

  /** The page itself is loaded for the first state only. */
  private static void show(Page page, String state, String language) {
    page.navigate("/?language=" + language + "#" + state);
    page.locator("body[data-drawn=" + state + "]").waitFor();
  }

  private static List<String> states(Page page) {
    page.navigate("/");
    return page.locator("main a").allTextContents();
  }

  private Page window(int width, int height, ColorScheme scheme) {
    var look =
        new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
    return CHROMIUM.window(server.getAddress().getPort(), look);
  }

  private static final List<String> TALLEST =
      List.of(
          "lobby-ready",
          "lobby-denied",
          "waiting-told",
          "call-phone",
          "call-host-door",
          "call-lost",
          "call-screen",
          "call-chat",
          "call-chat-trouble",
          "call-notes",
          "call-notes-changed",
          "call-board-trouble");

  /** What can be pressed or written in, and does not come into sight, nor under the pointer. */
  private static final String OUT_OF_REACH =
      """
      () => [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
        .filter((part) => part.checkVisibility({ visibilityProperty: true }) && !part.matches('.spoken'))
        .filter((part) => {
          part.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          const { x, y, width, height } = part.getBoundingClientRect();
          const top = document.elementFromPoint(x + width / 2, y + height / 2);
          return top === null || !(part.contains(top) || top.contains(part));
        })
        .map((part) => part.outerHTML.slice(0, 100))
      """;
}
