package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host writes beside the call. */
@VisavisTest
class NotesInCallIT extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Test
  void they_survive_a_crash_and_the_guest_reads_only_what_was_shared() {
    var host = window(CHROMIUM, tutor).open(booking).join().isIn("call");
    var keyboard = host.page().keyboard();
    keyboard.press("Control+Alt+KeyN");
    assertThatPage(text(host)).isFocused();
    keyboard.type("Knows the past tense");
    keyboard.press("Control+Alt+KeyM");
    keyboard.type("asks about irregular verbs");
    assertThatPage(text(host))
        .hasValue(Pattern.compile("Knows the past tense\n\\[\\d+:\\d\\d] asks about .* verbs"));
    state(host, "saved").waitFor();

    host.page().route("**/notes", route -> route.abort());
    text(host).press("Control+End");
    keyboard.type(", and more");
    host.reads("Kept on this computer");
    state(host, "unreachable").waitFor();
    assertFitsAndIsAccessible(host);
    host.reload().isIn("call");
    host.page().unroute("**/notes");
    host.page().locator("[data-notes]").click();
    assertThatPage(text(host)).hasValue(Pattern.compile("verbs, and more$"));
    state(host, "saved").waitFor();

    host.page().locator("[data-share-notes]").click();
    host.page().locator("dialog[open] [value=share]").click();
    host.page().locator("[data-notes-shared=latest]").waitFor();
    host.page().locator("[data-template=lesson]").click();
    host.page().locator("[data-notes-shared=older]").waitFor();
    host.page().locator("[data-chat]").click();
    assertThatPage(text(host)).hasCount(0);

    guestReads();
    host.page().navigate("/bookings/" + booking + "/notes");
    assertThatPage(host.page().locator("#notes")).hasValue(Pattern.compile("Homework"));
    afterTheCallNothingIsLost(host.page());
    assertThat(Accessibility.faults(host.page())).isEmpty();
    host.page().locator("#take-back").click();
    assertThatPage(host.page().locator("#flash")).containsText("can no longer read it");
  }

  /** The browser may die in the middle of a word here, too. */
  private static void afterTheCallNothingIsLost(Page page) {
    page.locator("#notes").press("Control+End");
    page.keyboard().type(", last words");
    page.reload();
    assertThatPage(page.locator("#notes")).hasValue(Pattern.compile("last words$"));
    assertThatPage(page.locator("[data-kept=continues]")).isVisible();
    page.locator("#notes-form .primary").click();
    page.locator("#flash").waitFor();
    assertThatPage(page.locator("[data-kept=continues]")).isHidden();
    assertThatPage(page.locator("#notes")).hasValue(Pattern.compile("last words$"));
  }

  private void guestReads() {
    var guest = window(CHROMIUM, student);
    guest.page().navigate("/bookings/" + booking);
    guest.page().locator("#notes-link").click();
    assertThatPage(guest.page().locator("#shared")).containsText("verbs, and more");
    assertThatPage(guest.page().locator("#shared")).not().containsText("Homework");
    assertThat(Accessibility.faults(guest.page())).isEmpty();
  }

  private static void assertFitsAndIsAccessible(CallPage who) {
    for (var width : new int[] {390, 1280}) {
      who.page().setViewportSize(width, 780);
      assertThat(Accessibility.faults(who.page())).as("%d px", width).isEmpty();
      assertThatPage(text(who)).isInViewport();
      assertThatPage(who.page().locator("[data-leave]")).isInViewport();
    }
  }

  private static Locator text(CallPage who) {
    return who.page().locator("#notes-text");
  }

  private static Locator state(CallPage who, String state) {
    return who.page().locator("[data-notes-state=" + state + "]");
  }
}
