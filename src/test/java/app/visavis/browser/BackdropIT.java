package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is seen behind a person. The one before the camera sits in front of black and white squares,
 * and every picture that reaches the other side is looked at.
 */
@VisavisTest
class BackdropIT extends LessonInBrowser {
  @RegisterExtension
  static final Chromium CHROMIUM =
      Chromium.withDevices().and("--use-file-for-fake-video-capture=" + Sitter.film());

  /** How much brightness may vary within the wall. Of the squares as they are it is about 120. */
  private static final int HARDLY = 30;

  @Test
  void the_room_is_never_seen_once_something_else_is_chosen() {
    var guest = lobby(student);
    guest.page().waitForFunction("() => testLook('.preview video')?.wall > 90");
    choose(guest, "Strong blur");
    guest.page().waitForFunction("() => testLook('.preview video')?.wall < " + HARDLY);
    assertThat(look(guest, ".preview video", "face")).as("the face stays sharp").isGreaterThan(15);

    var host = lobby(tutor).join().isIn("call");
    guest.join().isIn("call").sees();
    host.sees();
    guest.offAndOn("Camera", false);
    host.reads("Camera is off");
    assertThat(guest.openDevices()).as("the camera light is off").isEqualTo(1);
    guest.offAndOn("Camera", true);
    host.sees();
    guest.reload().isIn("call").sees();
    host.sees();

    assertThat(look(host, ".remote video", "face")).isGreaterThan(15);
    assertThat(worst(host, "looks")).isGreaterThan(20);
    assertThat(worst(host, "wall")).isLessThan(HARDLY);
  }

  @Test
  void where_tracks_are_no_streams_a_canvas_stands_in_for_them() {
    var guest = lobby(student, "delete window.MediaStreamTrackProcessor");

    choose(guest, "Slight blur");

    guest.page().waitForFunction("() => testLook('.preview video')?.wall < 2 * " + HARDLY);
    assertThat(look(guest, ".preview video", "face")).isGreaterThan(15);
    assertThat(Accessibility.faults(guest.page())).isEmpty();
  }

  @Test
  void a_device_that_is_too_slow_says_so_and_shows_nothing() {
    var host = lobby(tutor).join().isIn("call");
    var guest = lobby(student);
    guest
        .page()
        .route(
            "**/assets/backdrop-worker-*.js",
            route -> {
              var plain = route.fetch();
              route.fulfill(
                  new Route.FulfillOptions().setResponse(plain).setBody(SLOW + plain.text()));
            });
    choose(guest, "Hills");
    guest.join().isIn("call");

    guest.reads("too slow to change your background");
    host.reads("Camera is off");
    assertThat(guest.openDevices()).as("the camera light is off").isEqualTo(1);
    assertThat(worst(host, "wall")).isLessThan(HARDLY);

    guest.press("Show my room");
    host.page().waitForFunction("() => testLook('.remote video')?.wall > 90");
  }

  private CallPage lobby(Person person, String... scripts) {
    var call = window(CHROMIUM, person);
    List.of(scripts).forEach(call.page()::addInitScript);
    call.page().addInitScript(LOOK);
    return call.open(booking).isIn("lobby");
  }

  private static void choose(CallPage call, String backdrop) {
    call.page().locator("[data-backdrops] summary").first().click();
    call.page().getByLabel(backdrop, new Page.GetByLabelOptions().setExact(true)).check();
  }

  private static double look(CallPage call, String video, String part) {
    return ((Number)
            call.page().evaluate("([video, part]) => testLook(video)[part]", List.of(video, part)))
        .doubleValue();
  }

  /** Of all that came in so far. */
  private static double worst(CallPage call, String what) {
    return ((Number) call.page().evaluate("what => testWorst[what]", what)).doubleValue();
  }

  /** Finding the person takes 900 ms more, which is too much even for every third picture. */
  private static final String SLOW =
      """
      const readPixels = OffscreenCanvasRenderingContext2D.prototype.getImageData;
      OffscreenCanvasRenderingContext2D.prototype.getImageData = function (...where) {
        for (const until = performance.now() + 900; performance.now() < until; );
        return readPixels.apply(this, where);
      };
      """;

  /**
   * How much the brightness varies, as a standard deviation, in two parts of a video; and the worst
   * that came in so far.
   */
  private static final String LOOK =
      """
      window.testWorst = { wall: 0, looks: 0 };
      window.testLook = (selector) => {
        const video = document.querySelector(selector);
        if (!video || video.readyState < 2 || video.videoWidth === 0) return null;
        const [width, height] = [320, 180];
        const pen = new OffscreenCanvas(width, height).getContext('2d');
        pen.drawImage(video, 0, 0, width, height);
        const varies = (...part) => {
          const { data } = pen.getImageData(...part);
          let [sum, squares, count] = [0, 0, data.length / 4];
          for (let at = 0; at < data.length; at += 4) {
            const bright = 0.3 * data[at] + 0.6 * data[at + 1] + 0.1 * data[at + 2];
            sum += bright;
            squares += bright * bright;
          }
          return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
        };
        return { wall: varies(0, 0, 80, 72), face: varies(136, 44, 48, 68) };
      };
      setInterval(() => {
        const seen = window.testLook('.remote video');
        if (seen === null) return;
        window.testWorst.looks++;
        window.testWorst.wall = Math.max(window.testWorst.wall, seen.wall);
      }, 50);
      """;
}
