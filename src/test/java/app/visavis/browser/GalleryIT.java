package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every state of the session page, drawn without a server behind it. */
class GalleryIT {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  private static final HttpServer SERVER =
      SimpleFileServer.createFileServer(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          Path.of("target/gallery").toAbsolutePath(),
          SimpleFileServer.OutputLevel.NONE);

  @BeforeAll
  static void open() {
    SERVER.start();
  }

  @AfterAll
  static void close() {
    SERVER.stop(0);
  }

  @Test
  void every_state_is_accessible_on_a_desk_by_day() {
    assertAccessible(window(1280, ColorScheme.LIGHT), ".*");
  }

  @Test
  void every_state_fits_into_the_narrowest_phone_by_night() {
    // All failures share one shape; one of them is enough at this width.
    assertAccessible(window(320, ColorScheme.DARK), "(?!failed-).*|failed-permission-denied");
  }

  @Test
  void nothing_moves_for_who_wants_no_motion() {
    var page = window(1280, ColorScheme.LIGHT);
    page.navigate("/?state=connecting");
    var animations = "() => document.getAnimations().length";
    assertThat(page.evaluate(animations)).isNotEqualTo(0);

    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

    assertThat(page.evaluate(animations)).isEqualTo(0);
  }

  private static void assertAccessible(Page page, String which) {
    var faults = new TreeMap<String, List<String>>();
    for (var state : states(page).stream().filter(state -> state.matches(which)).toList()) {
      page.navigate("/?state=" + state);
      page.locator("visavis-session[data-phase]").waitFor();
      faults.put(state, Accessibility.faults(page));
    }
    assertThat(faults).hasSizeGreaterThan(20).allSatisfy((_, found) -> assertThat(found).isEmpty());
  }

  private static List<String> states(Page page) {
    page.navigate("/");
    return page.locator("main a").allTextContents();
  }

  private static Page window(int width, ColorScheme scheme) {
    var look = new Browser.NewContextOptions().setViewportSize(width, 700).setColorScheme(scheme);
    return CHROMIUM.window(SERVER.getAddress().getPort(), look);
  }
}
