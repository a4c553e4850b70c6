package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people draw on one board during a call, and find it afterwards. */
@VisavisTest
class BoardInCallIT extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Test
  void two_people_draw_together_and_find_it_after_a_reload_and_after_the_end() throws IOException {
    var host = window(CHROMIUM, tutor).open(booking).join().isIn("call");
    var guest = window(CHROMIUM, student).open(booking).join().isIn("call");
    host.page().keyboard().press("Control+Alt+KeyB");
    assertThatPage(host.page().locator("#board-title")).isFocused();
    paper(host).waitFor();
    assertThatPage(host.page().locator("[data-board-news]")).containsText("sees it too");
    assertThatPage(guest.page().locator("[data-board-news]"))
        .hasText(tutor.name() + " opened the whiteboard");
    paper(guest).waitFor();

    tool(host, "pen").click();
    drag(host, 0.2, 0.2, 0.5, 0.5);
    lies(guest, "Drawing, black");
    write(guest, "x = 2");
    lies(host, "Text, black: x = 2");
    addPicture(guest);
    lies(host, "Picture");
    assertThatPage(things(host)).hasCount(3);

    withoutServer(host);
    undoneOnOneSideOnly(host, guest);
    secondPage(host, guest);
    for (var who : new CallPage[] {host, guest}) {
      who.reload().isIn("call");
      paper(who).waitFor();
      assertThatPage(things(who)).hasCount(3);
    }
    savedAsPngAndPdf(host);
    assertFitsAndIsAccessible(guest);
    foundAfterTheEnd(host, guest);
  }

  @Test
  void a_phone_looks_nearer_and_sees_what_the_other_is_only_just_drawing() {
    var host = window(CHROMIUM, tutor).open(booking).join().isIn("call");
    var guest = phone(student).open(booking).join().isIn("call");
    host.page().keyboard().press("Control+Alt+KeyB");
    paper(guest).waitFor();
    nearerWithTwoFingersWhichDrawNothing(guest, host);
    nearerWithKeysAndWheel(host);
    seenWhileItIsDrawn(host, guest);
  }

  private static void nearerWithTwoFingersWhichDrawNothing(CallPage guest, CallPage host) {
    var fingers = new Fingers(guest.page(), paper(guest));
    fingers.spread();
    zoom(guest).containsText("200");
    assertThat(Accessibility.faults(guest.page())).isEmpty();
    fingers.draw();
    lies(host, "Drawing, black");
    assertThatPage(things(host)).hasCount(1);
    zoom(host).containsText("100");
    doing(guest, "zoom-whole").click();
    zoom(guest).isDisabled();
  }

  private static void nearerWithKeysAndWheel(CallPage who) {
    paper(who).press("+");
    zoom(who).containsText("150");
    paper(who).hover();
    who.page().keyboard().down("Control");
    who.page().mouse().wheel(0, -100);
    who.page().keyboard().up("Control");
    zoom(who).not().containsText("150");
    paper(who).press("0");
    zoom(who).containsText("100");
  }

  private static void seenWhileItIsDrawn(CallPage host, CallPage guest) {
    chooseShape(host, "box");
    beginToDraw(host);
    drafts(guest, 1);
    assertThatPage(things(guest)).hasCount(1);
    host.page().mouse().up();
    lies(guest, "Box, black");
    drafts(guest, 0);
    beginToDraw(host);
    drafts(guest, 1);
    host.reload().isIn("call");
    drafts(guest, 0);
    assertThatPage(things(guest)).hasCount(2);
    // What was drawn before the reload can still be taken back.
    doing(host, "undo").click();
    assertThatPage(things(guest)).hasCount(1);
  }

  private static void beginToDraw(CallPage who) {
    var box = paper(who).boundingBox();
    who.page().mouse().move(box.x + box.width * 0.2, box.y + box.height * 0.6);
    who.page().mouse().down();
    who.page().mouse().move(box.x + box.width * 0.4, box.y + box.height * 0.8);
  }

  private static void drafts(CallPage who, int count) {
    assertThatPage(who.page().locator("[data-board-drafts]"))
        .hasAttribute("data-board-drafts", String.valueOf(count));
  }

  private static LocatorAssertions zoom(CallPage who) {
    return assertThatPage(doing(who, "zoom-whole"));
  }

  private CallPage phone(Person person) {
    var options =
        new Browser.NewContextOptions()
            .setIsMobile(true)
            .setHasTouch(true)
            .setViewportSize(390, 844);
    return new CallPage(CHROMIUM.window(port, options)).watchDevices().signIn(person);
  }

  /** What is drawn while nobody answers is there at once, and goes out when somebody does. */
  private static void withoutServer(CallPage who) {
    who.page().route("**/board/changes", route -> route.abort());
    chooseShape(who, "box");
    paper(who).focus();
    who.page().keyboard().press("Enter");
    lies(who, "Box, black");
    assertThatPage(who.page().locator("[data-board-unsent]"))
        .hasAttribute("data-board-unsent", "1");
    who.page().unroute("**/board/changes");
    assertThatPage(who.page().locator("[data-board-unsent]"))
        .hasAttribute("data-board-unsent", "0");
  }

  private static void undoneOnOneSideOnly(CallPage host, CallPage guest) {
    lies(guest, "Box, black");
    doing(host, "undo").click();
    assertThatPage(things(guest)).hasCount(3);
    doing(host, "redo").click();
    assertThatPage(things(guest)).hasCount(4);
    tool(guest, "eraser").click();
    var box = guest.page().locator(".board-paper").boundingBox();
    guest.page().mouse().click(box.x + box.width * 0.35, box.y + box.height * 0.35);
    assertThatPage(things(host)).hasCount(3);
  }

  private static void secondPage(CallPage host, CallPage guest) {
    doing(host, "add-page").click();
    tool(host, "pen").click();
    drag(host, 0.1, 0.9, 0.9, 0.1);
    assertThatPage(things(host)).hasCount(1);
    guest.page().locator("[data-other-page]").click();
    assertThatPage(things(guest)).hasCount(1);
    for (var who : new CallPage[] {host, guest}) {
      doing(who, "previous").click();
      assertThatPage(things(who)).hasCount(3);
    }
  }

  private static void savedAsPngAndPdf(CallPage who) throws IOException {
    var png = saved(who, "png", "whiteboard-1.png");
    var picture = ImageIO.read(png.toFile());
    assertThat(picture.getWidth()).isEqualTo(1600);
    assertThat(picture.getHeight()).isEqualTo(1000);
    assertThat(new Color(picture.getRGB(800, 500))).as("the picture").isEqualTo(Color.MAGENTA);
    assertThat(new Color(picture.getRGB(5, 5))).as("the paper").isEqualTo(Color.WHITE);
    var pdf = Files.readString(saved(who, "pdf", "whiteboard.pdf"), StandardCharsets.ISO_8859_1);
    assertThat(pdf).startsWith("%PDF-1.").containsPattern("/Type /Pages[\\s\\S]*/Count 2");
    assertThat(pdf.stripTrailing()).endsWith("%%EOF");
    assertThat(IntStream.range(0, pdf.length()).filter(at -> pdf.startsWith("/DCTDecode", at)))
        .as("a picture on each page")
        .hasSizeGreaterThanOrEqualTo(2);
  }

  private static Path saved(CallPage who, String kind, String name) {
    who.page().locator(".board-save").click();
    var item = who.page().locator("[data-save=" + kind + "]");
    var download = who.page().waitForDownload(item::click);
    assertThat(download.suggestedFilename()).isEqualTo(name);
    return download.path();
  }

  private static void assertFitsAndIsAccessible(CallPage who) {
    for (var width : new int[] {390, 1280}) {
      who.page().setViewportSize(width, 780);
      assertThat(Accessibility.faults(who.page())).as("%d px", width).isEmpty();
      assertThatPage(paper(who)).isInViewport();
      assertThatPage(tool(who, "eraser")).isInViewport();
      assertThatPage(who.page().locator("[data-leave]")).isInViewport();
    }
  }

  private void foundAfterTheEnd(CallPage host, CallPage guest) {
    host.page().locator("[data-end]").click();
    host.page().locator("dialog[open] [value=end]").click();
    guest.isIn("done");
    guest.page().locator("[data-board-link]").click();
    host.page().navigate("/bookings/" + booking);
    host.page().locator("#board-link").click();
    for (var who : new CallPage[] {host, guest}) {
      assertThatPage(things(who)).hasCount(3);
      assertThatPage(tool(who, "pen")).hasCount(0);
      var download =
          who.page().waitForDownload(() -> who.page().locator("[data-save=png]").click());
      assertThat(download.suggestedFilename()).isEqualTo("whiteboard-1.png");
      assertThat(Accessibility.faults(who.page())).isEmpty();
    }
  }

  private static void write(CallPage who, String words) {
    tool(who, "text").click();
    var box = paper(who).boundingBox();
    who.page().mouse().click(box.x + box.width * 0.7, box.y + box.height * 0.2);
    assertThatPage(who.page().locator(".board-words")).isFocused();
    who.page().keyboard().type(words);
    who.page().keyboard().press("Enter");
  }

  private static void addPicture(CallPage who) throws IOException {
    var picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.MAGENTA);
    pen.fillRect(0, 0, 200, 100);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    who.page()
        .locator("[data-board-image]")
        .setInputFiles(new FilePayload("graph.png", "image/png", bytes.toByteArray()));
  }

  private static void chooseShape(CallPage who, String shape) {
    who.page().locator("[popovertarget=board-shapes]").first().click();
    tool(who, shape).click();
  }

  private static void drag(CallPage who, double fromX, double fromY, double toX, double toY) {
    var box = paper(who).boundingBox();
    var mouse = who.page().mouse();
    mouse.move(box.x + box.width * fromX, box.y + box.height * fromY);
    mouse.down();
    for (var step = 1; step <= 10; step++) {
      var x = fromX + (toX - fromX) * step / 10;
      var y = fromY + (toY - fromY) * step / 10;
      mouse.move(box.x + box.width * x, box.y + box.height * y);
    }
    mouse.up();
  }

  private static void lies(CallPage who, String words) {
    assertThatPage(who.page().locator("#board-list")).containsText(words);
  }

  private static Locator things(CallPage who) {
    return who.page().locator("#board-list li");
  }

  private static Locator paper(CallPage who) {
    return who.page().locator(".board-paper");
  }

  private static Locator tool(CallPage who, String name) {
    return who.page().locator("button[data-tool=" + name + "]");
  }

  private static Locator doing(CallPage who, String name) {
    return who.page().locator("[data-do=" + name + "]");
  }
}
