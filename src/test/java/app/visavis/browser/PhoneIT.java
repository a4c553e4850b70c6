package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call on a phone, as Chromium plays one: touch, a small window, upright and across. */
@VisavisTest
class PhoneIT extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();
  private static final int SHORT = 390;
  private static final int LONG = 844;

  @Test
  void a_call_survives_turning_the_phone() {
    var guest = phone(student).open(booking).isIn("lobby");
    picture(guest, "phone-lobby");
    assertThat(Accessibility.faults(guest.page())).isEmpty();
    var host = window(CHROMIUM, tutor).open(booking).join().isIn("call");
    guest.join().isIn("call").sees();
    picture(guest, "phone-call");

    guest.page().setViewportSize(LONG, SHORT);

    guest.sees().hears();
    host.sees();
    assertThat(Accessibility.faults(guest.page())).isEmpty();
    assertThat(guest.page().evaluate(EVERY_CONTROL_IS_IN_SIGHT)).isEqualTo(true);
    picture(guest, "phone-call-across");
    assertThat(guest.openDevices()).isEqualTo(2);
  }

  @Test
  void the_other_side_hears_when_the_phone_shows_something_else() {
    var host = window(CHROMIUM, tutor).open(booking).join().isIn("call");
    var guest = phone(student).open(booking).join().isIn("call");
    host.sees();

    guest.page().evaluate(SHOWN, "hidden");
    host.readsSoon("is looking at something else on the phone");
    guest.page().evaluate(SHOWN, "visible");

    host.page().locator("[data-moment=seen]").waitFor();
    host.sees();
  }

  @Test
  void a_computer_tells_nobody_which_window_is_in_front() {
    var host = window(CHROMIUM, tutor).open(booking).join().isIn("call");
    var guest = window(CHROMIUM, student).open(booking).join().isIn("call");
    host.sees();

    guest.page().evaluate(SHOWN, "hidden");
    guest.press("Camera");

    host.reads("Camera is off");
    assertThat(host.page().getByText("something else on the phone").count()).isZero();
  }

  @Test
  void blocked_sound_comes_at_a_press() {
    var host = window(CHROMIUM, tutor).open(booking).join().isIn("call");
    var guest = phone(student);
    guest.page().addInitScript(SOUND_NEEDS_A_PRESS);
    guest.open(booking).join().isIn("call").reads("Press to hear the other person");

    guest.page().evaluate("() => { window.testPressed = true }");
    guest.press("Turn sound on").sees().hears();
    host.sees();
  }

  @Test
  void the_screen_stays_awake_during_the_call_only_and_again_after_something_else() {
    var guest = phone(student);
    guest.page().addInitScript(WATCH_THE_SCREEN);
    guest.open(booking).isIn("lobby");
    assertThat(guest.page().evaluate("() => window.testLocks")).isEqualTo(0);
    guest.join().isIn("call");
    guest.page().waitForFunction("() => window.testLocks === 1");

    guest.page().evaluate(SHOWN, "hidden");
    guest.page().evaluate("() => window.testTakeTheLockBack()");
    assertThat(guest.page().evaluate("() => window.testLocks")).isEqualTo(0);
    guest.page().evaluate(SHOWN, "visible");
    guest.page().waitForFunction("() => window.testLocks === 1");
    guest.page().evaluate(SHOWN, "visible");
    assertThat(guest.page().evaluate("() => window.testLocks")).as("one is enough").isEqualTo(1);

    guest.press("Leave");

    guest.page().waitForFunction("() => window.testLocks === 0");
  }

  private CallPage phone(Person person) {
    var options =
        new Browser.NewContextOptions()
            .setIsMobile(true)
            .setHasTouch(true)
            .setDeviceScaleFactor(2)
            .setViewportSize(SHORT, LONG);
    return new CallPage(CHROMIUM.window(port, options)).watchDevices().signIn(person);
  }

  private static void picture(CallPage call, String name) {
    var path = Path.of("target/pictures", name + ".png");
    call.page().screenshot(new Page.ScreenshotOptions().setPath(path));
  }

  private static final String SHOWN =
      """
      (state) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
        document.dispatchEvent(new Event('visibilitychange'));
      }
      """;

  private static final String EVERY_CONTROL_IS_IN_SIGHT =
      """
      () => [...document.querySelectorAll('.controls > button')].every((button) => {
        const { top, bottom, left, right } = button.getBoundingClientRect();
        return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && bottom - top >= 44;
      })
      """;

  private static final String SOUND_NEEDS_A_PRESS =
      """
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function () {
        return this.muted || window.testPressed
          ? play.call(this)
          : Promise.reject(new DOMException('play() needs a press', 'NotAllowedError'));
      };
      """;

  private static final String WATCH_THE_SCREEN =
      """
      window.testLocks = 0;
      navigator.wakeLock.request = async () => {
        window.testLocks++;
        const lock = { released: false, release: async () => void window.testLocks-- };
        window.testTakeTheLockBack = () => {
          lock.released = true;
          window.testLocks--;
        };
        return lock;
      };
      """;
}
