package app.visavis.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people write and hand files to each other during a call, and find them afterwards. */
@VisavisTest
class ChatInCallIT extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  private static final byte[] PDF = "%PDF-1.7\nHomework".getBytes(US_ASCII);
  private static final String MARKUP =
      "<img src=x onerror=alert(1)> https://example.org/a?b=1. http://plain.example";

  @Test
  void it_is_there_for_who_comes_late_reloads_and_reads_after_the_end() throws IOException {
    var host = window(CHROMIUM, tutor).open(booking).join().isIn("call");
    openChat(host);
    write(host, "Page 12, please");
    write(host, MARKUP);
    assertThatPage(bubbles(host)).hasCount(2);

    var guest = window(CHROMIUM, student).open(booking).join().isIn("call");
    assertThatPage(badge(guest)).hasAttribute("data-count", "2");
    assertThatPage(opener(guest)).hasAttribute("aria-label", "Chat, 2 new messages");
    write(host, "Are you there?");
    assertThatPage(badge(guest)).hasAttribute("data-count", "3");
    assertThatPage(guest.page().locator("[data-chat-news]"))
        .hasText(tutor.name() + " writes: Are you there?");

    openChat(guest);
    assertThatPage(badge(guest)).hasCount(0);
    assertThatPage(bubbles(guest))
        .hasText(new String[] {"Page 12, please", MARKUP, "Are you there?"});
    assertMarkupIsText(bubbles(guest).nth(1));
    filesGoOverAsTheyWere(host, guest);

    guest.page().locator("#chat-words").fill("Half a sent");
    guest.reload().isIn("call");
    assertThatPage(badge(guest)).hasCount(0);
    openChat(guest);
    assertThatPage(guest.page().locator("#chat-words")).hasValue("Half a sent");
    assertThatPage(bubbles(guest)).hasCount(4);

    host.page().locator("[data-end]").click();
    host.page().locator("dialog[open] [value=end]").click();
    guest.isIn("done");
    guest.page().locator("[data-chat-link]").click();
    host.page().navigate("/bookings/" + booking);
    host.page().locator("#chat-link").click();
    for (var who : new CallPage[] {host, guest}) {
      assertThatPage(who.page().locator("#chat")).containsText("Page 12, please");
      assertThatPage(who.page().locator("#chat img")).hasCount(0);
      assertThatPage(who.page().locator("#chat a.chat-file")).hasText("Homework.pdf");
      assertThat(Accessibility.faults(who.page())).isEmpty();
    }
  }

  @Test
  void it_is_used_with_the_keyboard_on_a_desk_and_a_phone_and_says_what_was_not_sent() {
    var host = window(CHROMIUM, tutor).open(booking).join().isIn("call");
    var keyboard = host.page().keyboard();
    keyboard.press("Control+Alt+KeyC");
    assertThatPage(host.page().locator("#chat-words")).isFocused();
    keyboard.type("One line");
    keyboard.press("Shift+Enter");
    keyboard.type("and another");
    keyboard.press("Enter");
    assertThatPage(bubbles(host)).hasText("One line and another");
    assertThatPage(host.page().locator("#chat-words")).hasValue("");

    host.page().route("**/messages", route -> route.abort());
    keyboard.type("Do you hear me?");
    keyboard.press("Enter");
    assertThatPage(unsent(host, "unreachable")).containsText("Not sent");
    assertThatPage(host.page().locator("[data-chat-news]")).containsText("Do you hear me?");
    attach(host, new FilePayload("empty.pdf", "application/pdf", new byte[0]));
    assertThatPage(unsent(host, "empty")).containsText("This file is empty");
    for (var width : new int[] {1280, 390}) {
      host.page().setViewportSize(width, 780);
      assertThat(Accessibility.faults(host.page())).as("%d px", width).isEmpty();
      assertThatPage(host.page().locator("#chat-words")).isInViewport();
      assertThatPage(host.page().locator("[data-leave]")).isInViewport();
    }

    host.page().unroute("**/messages");
    host.press("Try again");
    assertThatPage(unsent(host, "unreachable")).hasCount(0);
    assertThatPage(bubbles(host)).hasCount(2);
    host.press("Remove");
    host.page().locator("#chat-words").focus();
    keyboard.press("Escape");
    assertThatPage(host.page().locator(".chat")).hasCount(0);
    assertThatPage(opener(host)).isFocused();
  }

  private static void assertMarkupIsText(Locator message) {
    assertThatPage(message.locator("img")).hasCount(0);
    assertThatPage(message.locator("a")).hasCount(1);
    assertThatPage(message.locator("a")).hasAttribute("href", "https://example.org/a?b=1");
    assertThatPage(message.locator("a")).hasAttribute("rel", "noopener noreferrer nofollow");
  }

  private static void filesGoOverAsTheyWere(CallPage from, CallPage to) throws IOException {
    attach(from, new FilePayload("Homework.pdf", "application/pdf", PDF));
    var file = to.page().locator("a.chat-file");
    var download = to.page().waitForDownload(file::click);
    assertThat(download.suggestedFilename()).isEqualTo("Homework.pdf");
    assertThat(Files.readAllBytes(download.path())).isEqualTo(PDF);

    var runs = "<script>alert(1)</script>".getBytes(US_ASCII);
    attach(from, new FilePayload("page.html", "text/html", runs));
    assertThatPage(unsent(from, "unsupported")).containsText("Files of this kind cannot be sent");
    from.press("Remove");
    assertThatPage(from.page().locator("[data-pending]")).hasCount(0);
  }

  private static void openChat(CallPage who) {
    opener(who).click();
    assertThatPage(who.page().locator("#chat-words")).isFocused();
  }

  private static void write(CallPage who, String words) {
    who.page().locator("#chat-words").fill(words);
    who.press("Send");
  }

  private static void attach(CallPage who, FilePayload file) {
    who.page().locator("[data-chat-file]").setInputFiles(file);
  }

  private static Locator opener(CallPage who) {
    return who.page().locator("[data-chat]");
  }

  private static Locator badge(CallPage who) {
    return opener(who).locator(".badge");
  }

  private static Locator bubbles(CallPage who) {
    return who.page().locator(".chat-line:not(.pending) .bubble");
  }

  private static Locator unsent(CallPage who, String why) {
    return who.page().locator("[data-pending=" + why + "]");
  }
}
