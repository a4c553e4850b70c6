package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole lesson without a mouse. */
@VisavisTest
class KeyboardCallIT extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Test
  void a_host_signs_in_holds_the_call_and_leaves_by_keyboard_alone() {
    var guest = window(CHROMIUM, student).open(booking).join().isIn("call");
    var host = new CallPage(CHROMIUM.window(port)).watchDevices();
    var keys = new Keyboard(host);

    host.page().navigate("/login");
    keys.to("#email").type(tutor.email()).to("#password").type(Someone.PASSWORD).press("Enter");
    host.page().waitForURL("**/tutor/bookings");
    keys.to("#join-" + booking + " a").press("Enter");
    host.isIn("lobby");
    PlaywrightAssertions.assertThat(host.page()).hasTitle(Pattern.compile("^Ready to join · "));
    keys.to("[data-join]").press("Enter");
    host.isIn("call").sees();
    keys.isAt("[data-focus]");
    guest.sees();

    devicesGoOffAndOn(keys, guest);
    wordsGoOver(keys, guest);
    notesAreTaken(keys);
    aScreenIsShared(keys, guest);
    anotherViewIsChosen(keys);

    var asked = new AtomicInteger();
    host.page()
        .onDialog(question -> {
          asked.incrementAndGet();
          question.dismiss();
        });
    host.page().evaluate("() => { location.href = '/check' }");
    host.page().waitForCondition(() -> asked.get() == 1);
    keys.to("[data-leave]").press("Enter");
    host.page().waitForURL("**/tutor/bookings");
    guest.reads("has left");
    assertThat(asked).as("who presses Leave is not asked").hasValue(1);
  }

  private static void devicesGoOffAndOn(Keyboard keys, CallPage guest) {
    keys.press("Control+D");
    guest.reads("muted");
    PlaywrightAssertions.assertThat(guest.page()).hasTitle(Pattern.compile("^In call · "));
    // The made-up microphone beeps on, which is soon remarked.
    assertThatPage(keys.find("[data-news]"))
        .hasText(Pattern.compile("Your microphone is off\\.|your microphone is muted\\."));
    keys.press("Control+E");
    guest.reads("Camera is off");
    keys.press("Control+D").to(".controls [aria-pressed=false]:not([data-share])").press("Space");
    guest.sees();
  }

  private static void wordsGoOver(Keyboard keys, CallPage guest) {
    keys.to("[data-chat]").press("Enter").isAt("#chat-words").type("Page 12").press("Enter");
    guest.page().locator("[data-chat] .badge").waitFor();
    keys.press("Escape").isAt("[data-chat]");
  }

  private static void notesAreTaken(Keyboard keys) {
    keys.to("[data-notes]").press("Enter").isAt("#notes-text").type("Is well prepared");
    keys.find("[data-notes-state=saved]").waitFor();
    keys.press("Escape").isAt("[data-notes]");
  }

  private static void aScreenIsShared(Keyboard keys, CallPage guest) {
    keys.to("[data-share]").press("Enter");
    guest.seesScreen();
    keys.to("[data-share]").press("Enter");
    guest.seesNoScreen();
  }

  private static void anotherViewIsChosen(Keyboard keys) {
    keys.to("[popovertarget=view-menu].control").press("Enter");
    keys.to("#view-menu [value=speaker]").press("ArrowDown");
    assertThatPage(keys.find(".stage")).hasAttribute("data-layout", "side-by-side");
    keys.press("Escape").isAt("[popovertarget=view-menu].control");
    keys.press("Shift+?").isAt("#shortcut-help [type=checkbox]").press("Escape");
    assertThatPage(keys.find("#shortcut-help")).isHidden();
  }
}
