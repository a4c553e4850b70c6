package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sharing what the browser really captures, and where it can capture nothing. */
@VisavisTest
class SharedTabIT extends LessonInBrowser {
  @RegisterExtension
  static final Chromium CHROMIUM =
      Chromium.thatAsks().and("--auto-select-tab-capture-source-by-title=Slides");

  @Test
  void a_tab_arrives_as_it_is_and_sharing_ends_with_it() {
    var host = inCall(tutor);
    var guest = inCall(student);
    var slides = guest.page().context().newPage();
    slides.setContent(SLIDES);
    guest.page().bringToFront();
    host.sees();

    guest.press("Share screen").reads("You are sharing your screen");
    host.seesScreen();
    host.page().waitForFunction(IS_GREEN);

    slides.close();

    host.seesNoScreen().sees();
    guest.page().locator("[data-sharing]").waitFor(GONE);
    assertThat(guest.page().locator("[data-share-over]").count())
        .as("nobody has to be told what they did themselves")
        .isZero();
    assertThatPage(guest.button("Share screen")).hasAttribute("aria-pressed", "false");
  }

  @Test
  void where_the_browser_cannot_share_there_is_no_button() {
    var guest = window(CHROMIUM, student);
    guest.page().addInitScript("navigator.mediaDevices.getDisplayMedia = undefined");
    guest.open(booking).isIn("lobby").join().isIn("call");

    assertThat(guest.button("Share screen").count()).isZero();
    assertThat(guest.button("Leave").count()).isEqualTo(1);
  }

  private static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

  private CallPage inCall(Person person) {
    var call = window(CHROMIUM, person);
    call.page().context().grantPermissions(List.of("camera", "microphone"));
    return call.open(booking).isIn("lobby").join().isIn("call");
  }

  /** With something that moves: of a page that stands still no frame comes. */
  private static final String SLIDES =
      """
      <!doctype html><title>Slides</title>
      <body style="background: #00a000"><p id="moving">.</p>
      <script>setInterval(() => (moving.hidden = !moving.hidden), 100)</script>
      """;

  /** In the middle of the picture. */
  private static final String IS_GREEN =
      """
      () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
        const pen = canvas.getContext('2d');
        const video = document.querySelector('.screen video');
        if (!video || video.videoWidth === 0) return false;
        pen.drawImage(video, video.videoWidth / 2, video.videoHeight / 2, 1, 1, 0, 0, 1, 1);
        const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
        return green > 120 && red < 60 && blue < 60;
      }
      """;
}
