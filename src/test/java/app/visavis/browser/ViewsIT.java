package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How one looks at a call, and how far the keyboard goes. */
@VisavisTest
class ViewsIT extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Test
  void a_layout_chosen_by_keyboard_is_said_keeps_the_focus_and_outlives_the_page() {
    var guest = window(CHROMIUM, student).open(booking).join().isIn("call");
    guest.button("Leave").focus();

    guest.page().keyboard().press("Control+Shift+L");

    assertThatPage(stage(guest)).hasAttribute("data-layout", "side-by-side");
    assertThatPage(guest.button("Leave")).isFocused();
    assertThatPage(guest.page().locator("[data-news]")).hasText("Layout: side by side");
    guest.reload().isIn("call");
    assertThatPage(stage(guest)).hasAttribute("data-layout", "side-by-side");
    guest.page().setViewportSize(320, 568);
    assertThat(Accessibility.faults(guest.page())).isEmpty();
  }

  @Test
  void shortcuts_are_listed_can_be_switched_off_and_leave_alone_who_writes() {
    var guest = window(CHROMIUM, student).open(booking).join().isIn("call");
    var keys = guest.page().keyboard();
    keys.press("?");
    assertThatPage(list(guest)).isVisible();
    assertThat(Accessibility.faults(guest.page())).isEmpty();
    guest.page().getByLabel("Use keyboard shortcuts").uncheck();
    keys.press("Escape");
    assertThatPage(list(guest)).isHidden();

    keys.press("?");
    keys.press("Control+D");
    assertThatPage(list(guest)).isHidden();
    assertThatPage(guest.button("Microphone")).hasAttribute("aria-pressed", "true");

    keys.press("Control+Shift+?");
    guest.page().getByLabel("Use keyboard shortcuts").check();
    keys.press("Escape");
    keys.press("Control+D");
    assertThatPage(guest.button("Microphone")).hasAttribute("aria-pressed", "false");
    assertThatPage(guest.page().locator("[data-news]")).hasText("Your microphone is off.");

    keys.press("Control+Alt+KeyC");
    var words = guest.page().getByLabel("Write a message");
    words.focus();
    keys.type("Why?");
    assertThatPage(words).hasValue("Why?");
    assertThatPage(list(guest)).isHidden();
  }

  @Test
  void the_call_fills_the_screen_or_floats_with_its_controls() {
    var host = window(CHROMIUM, tutor).open(booking).join().isIn("call");
    var guest = window(CHROMIUM, student).open(booking).join().isIn("call").sees();

    guest.press("More").press("Full screen");
    guest.page().waitForFunction("() => document.fullscreenElement !== null");
    guest.press("More").press("Leave full screen");
    guest.page().waitForFunction("() => document.fullscreenElement === null");

    guest.press("More").press("Small window above all others");
    guest.page().waitForFunction(FLOATS);
    guest.page().evaluate(PRESS_THE_CAMERA_THERE);
    host.reads("Camera is off");
    guest.sees().press("More").press("Close the small window");
    guest.page().waitForFunction("() => documentPictureInPicture.window === null");
  }

  private static Locator stage(CallPage call) {
    return call.page().locator(".stage");
  }

  private static Locator list(CallPage call) {
    return call.page()
        .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts"));
  }

  private static final String FLOATS =
      """
      () => {
        const there = window.documentPictureInPicture?.window?.document;
        return there?.querySelector('.floating-picture video')?.videoWidth > 0;
      }
      """;

  private static final String PRESS_THE_CAMERA_THERE =
      "() => documentPictureInPicture.window.document.querySelectorAll('.control')[1].click()";
}
