package app.visavis.browser;

import app.visavis.testing.ServerProcess;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium with made-up cameras and microphones; each window is a person of its own. Classes
 * that ask for the same one share its process, unless they want it {@link #alone}.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-dev-shm-usage",
          "--disable-sync",
          // A machine that has no network but itself can hold a call, too.
          "--allow-loopback-in-peer-connection");

  /** Each picture is encoded and painted without help; ten a second are enough to see a face. */
  private static final String DEVICES = "--use-fake-device-for-media-stream=fps=10";

  private final List<String> flags = new ArrayList<>(QUIET);
  private final List<BrowserContext> windows = new ArrayList<>();
  private boolean shared = true;
  private @Nullable RunningBrowser running;

  private Chromium(String... more) {
    flags.addAll(Arrays.asList(more));
  }

  /** Camera and microphone are there and granted. */
  static Chromium withDevices() {
    return new Chromium(DEVICES, "--use-fake-ui-for-media-stream");
  }

  /** Camera and microphone are there; each window is granted them or not. */
  static Chromium thatAsks() {
    return new Chromium(DEVICES);
  }

  /** Granted, with so many cameras. */
  static Chromium withCameras(int count) {
    return new Chromium(DEVICES + ",device-count=" + count, "--use-fake-ui-for-media-stream");
  }

  Chromium and(String flag) {
    flags.add(flag);
    return alone();
  }

  /** A process for this class only, which may be put to sleep. */
  Chromium alone() {
    shared = false;
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running = shared ? shared(context) : RunningBrowser.start(flags);
  }

  /** Ends with the run: to start one takes seconds, which is too long for every class. */
  private RunningBrowser shared(ExtensionContext context) {
    var store =
        context.getStore(
            ExtensionContext.StoreScope.LAUNCHER_SESSION,
            ExtensionContext.Namespace.create(Chromium.class));
    var known = store.get(flags, RunningBrowser.class);
    if (known != null && known.isThere()) {
      return known;
    }
    var started = RunningBrowser.start(flags);
    store.put(flags, started);
    return started;
  }

  /** As when the lid is closed: none of its processes does anything. Ask nothing of its pages. */
  void sleep() {
    ServerProcess.signal("STOP", running().processes());
  }

  void wake() {
    ServerProcess.signal("CONT", running().processes());
  }

  static Path onPath(String... names) {
    return Arrays.stream(names)
        .flatMap(name ->
            Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Not on the PATH: " + String.join(", ", names)));
  }

  Page window(int port) {
    return window(port, new Browser.NewContextOptions());
  }

  /** A fresh profile: nobody is signed in. */
  Page window(int port, Browser.NewContextOptions options) {
    var context = running().browser().newContext(options.setBaseURL("http://localhost:" + port));
    windows.add(context);
    return context.newPage();
  }

  /** A failed test leaves a picture of every window behind, in target/failures. */
  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      windows.forEach(window -> picture(window, context.getDisplayName()));
    }
    windows.forEach(BrowserContext::close);
    windows.clear();
  }

  private void picture(BrowserContext window, String test) {
    var name = test.replaceAll("[^\\w]+", "_") + "-" + windows.indexOf(window) + ".png";
    window
        .pages()
        .forEach(page ->
            page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/failures", name))));
  }

  private RunningBrowser running() {
    return Objects.requireNonNull(running, "not started");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (!shared) {
      running().close();
    }
  }
}
