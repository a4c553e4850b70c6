package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The one suite that every media connection must pass, with real media in a real browser. */
@VisavisTest
class MediaContractIT {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"direct", "agora", "fake"})
  void every_connection_keeps_the_contract(String kind) {
    var page = CHROMIUM.window(port);
    page.route(
        "**/assets/contract-page.js",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setPath(Path.of("target/test-frontend/contract-page.js"))
                    .setContentType("text/javascript")));
    page.navigate("/login");
    page.addScriptTag(
        new Page.AddScriptTagOptions().setUrl("/assets/contract-page.js").setType("module"));
    page.waitForFunction("() => window.runContract");

    var lines = (List<?>) page.evaluate("kind => window.runContract(kind)", kind);

    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).asString().startsWith("ok "));
  }
}
