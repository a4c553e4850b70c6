package app.visavis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.visavis.account.Person;
import app.visavis.testing.Coturn;
import app.visavis.testing.VisavisTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Two people whose network carries their words, but no picture: a real relay that drops the rest.
 */
@VisavisTest
class WeakNetworkIT extends LessonInBrowser {
  /** Sound takes about 60 kbit/s on the wire. */
  private static final int BYTES_PER_SECOND = 9_000;

  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();
  @RegisterExtension static final Coturn COTURN = Coturn.limitedTo(BYTES_PER_SECOND);

  @DynamicPropertySource
  static void turn(DynamicPropertyRegistry settings) {
    COTURN.announceTo(settings);
  }

  @Test
  void pictures_are_given_up_step_by_step_in_words_on_both_sides_and_come_back()
      throws IOException {
    var host = joined(tutor);
    var guest = joined(student).watchBanners();

    guest.hasRead("Your picture is sent smaller");
    guest.hasRead("Your picture is paused");
    host.reads("The picture of " + student.name() + " is paused");
    assertThat(guest.button("Camera")).hasAttribute("aria-pressed", "true");
    host.hears();

    COTURN.replaceUnlimited();
    guest.isWell().press("Try the picture now");

    host.sees().hears();
  }

  private CallPage joined(Person person) {
    var call = RelayedPage.in(CHROMIUM.window(port)).call();
    return call.signIn(person).open(booking).isIn("lobby").join().isIn("call");
  }
}
