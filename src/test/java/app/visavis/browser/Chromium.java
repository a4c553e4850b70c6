package app.visavis.browser;

import app.visavis.testing.ServerProcess;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real Chromium with made-up cameras and microphones; each window is a person of its own. */
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
  private List<ProcessHandle> drivers = List.of();
  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

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
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    var others = ProcessHandle.current().children().toList();
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
    drivers = ProcessHandle.current().children().filter(child -> !others.contains(child)).toList();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(onPath("chromium", "chromium-browser", "google-chrome"))
                    .setArgs(flags));
  }

  /** As when the lid is closed: none of its processes does anything. Ask nothing of its pages. */
  void sleep() {
    ServerProcess.signal("STOP", own());
  }

  void wake() {
    ServerProcess.signal("CONT", own());
  }

  /** Of the browser; its driver, which is Node, goes on. */
  private ProcessHandle[] own() {
    return drivers.stream()
        .flatMap(ProcessHandle::descendants)
        .filter(process -> process.info().command().orElse("").contains("chrom"))
        .toArray(ProcessHandle[]::new);
  }

  private static Map<String, String> environment() {
    return Map.of(
        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
        "1",
        "PLAYWRIGHT_NODEJS_PATH",
        onPath("node").toString());
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
    if (browser == null) {
      throw new IllegalStateException("The browser is not started.");
    }
    var context = browser.newContext(options.setBaseURL("http://localhost:" + port));
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

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }
}
