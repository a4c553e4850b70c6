package app.visavis.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/**
 * A Chromium and the driver that it is spoken to through.
 *
 * @param driver which is Node, the parent of all processes of the browser
 */
record RunningBrowser(Playwright playwright, List<ProcessHandle> driver, Browser browser)
    implements AutoCloseable {
  static RunningBrowser start(List<String> flags) {
    var others = ProcessHandle.current().children().toList();
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
    var driver =
        ProcessHandle.current().children().filter(child -> !others.contains(child)).toList();
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Chromium.onPath("chromium", "chromium-browser", "google-chrome"))
            .setArgs(flags);
    return new RunningBrowser(playwright, driver, playwright.chromium().launch(options));
  }

  private static Map<String, String> environment() {
    return Map.of(
        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
        "1",
        "PLAYWRIGHT_NODEJS_PATH",
        Chromium.onPath("node").toString());
  }

  boolean isThere() {
    return browser.isConnected();
  }

  /** Of the browser; its driver goes on. */
  ProcessHandle[] processes() {
    return driver.stream()
        .flatMap(ProcessHandle::descendants)
        .filter(process -> process.info().command().orElse("").contains("chrom"))
        .toArray(ProcessHandle[]::new);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
