package app.visavis.browser;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.fail;

import app.visavis.account.Person;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people who did not choose the same browser. */
@VisavisTest
class FirefoxCallIT extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Test
  void chromium_and_firefox_see_and_hear_each_other() throws IOException {
    var host = window(CHROMIUM, tutor).open(booking).isIn("lobby").join().isIn("call");
    var guest = guest(student);
    try (var lines = guest.inputReader()) {
      says(
          lines,
          "signed in",
          "in the lobby, with a picture",
          "in the call",
          "sees the host",
          "hears the host",
          "has no complaints");
      host.sees().hears().reads("2 people");

      guest.outputWriter().append('\n').flush();
      says(lines, "left");
      host.reads("has left");
    } finally {
      guest.destroy();
    }
  }

  /** Node runs the browser, since no library drives Debian's Firefox from here. */
  private Process guest(Person person) throws IOException {
    var builder = new ProcessBuilder(onPath("node"), "src/test/firefox/guest.mjs");
    builder.redirectErrorStream(true);
    var environment = builder.environment();
    environment.put("SERVER", "http://localhost:" + port);
    environment.put("EMAIL", person.email());
    environment.put("PASSWORD", Someone.PASSWORD);
    environment.put("BOOKING", booking.toString());
    environment.put("FIREFOX", onPath("firefox-esr", "firefox"));
    return builder.start();
  }

  private static String onPath(String... names) {
    return Chromium.onPath(names).toString();
  }

  private static void says(BufferedReader lines, String... expected) throws IOException {
    for (var line : List.of(expected)) {
      var said = lines.readLine();
      if (!line.equals(said)) {
        fail("Instead of “" + line + "”: " + said + lines.lines().collect(joining("\n", "\n", "")));
      }
    }
  }
}
