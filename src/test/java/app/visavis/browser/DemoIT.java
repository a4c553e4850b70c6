package app.visavis.browser;

import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A fresh installation: from the sign-in page into the call in three presses each. */
@VisavisTest
@TestPropertySource(properties = "VISAVIS_DEMO=true")
class DemoIT {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @LocalServerPort int port;

  @Test
  void the_demo_tutor_and_student_see_each_other_after_three_presses() {
    var host = inThreePresses("Tom Turner");
    var guest = inThreePresses("Sam Student");

    host.sees().hears();
    guest.sees().hears();
  }

  private CallPage inThreePresses(String name) {
    var page = CHROMIUM.window(port);
    page.navigate("/");
    page.getByRole(AriaRole.BUTTON, named(name)).click();
    page.getByRole(AriaRole.LINK, named("Join Video Call")).first().click();
    return new CallPage(page).isIn("lobby").join().isIn("call");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(name));
  }
}
