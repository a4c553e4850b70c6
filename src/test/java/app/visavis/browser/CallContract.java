package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a call goes for the two people in it, whatever network carries it. */
abstract class CallContract extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  /** What the network needs in a window before it opens the call page. */
  void prepare(BrowserContext window) {}

  @Test
  void two_people_see_and_hear_each_other() {
    var host = joined(tutor);
    var guest = joined(student);

    host.sees().hears().reads("2 people");
    guest.sees().hears().reads("2 people");

    host.page().locator("[data-chat]").click();
    host.page().locator("#chat-words").fill("Can you see the board?");
    host.press("Send");
    guest.page().locator("[data-chat]").click();
    guest.reads("Can you see the board?");
  }

  @Test
  void muting_and_the_camera_are_told_to_the_other_and_keep_the_devices_closed() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();

    guest.offAndOn("Microphone", false);
    host.reads("muted");
    assertThat(host.hearsNothing()).isTrue();
    // The made-up microphone beeps all the time.
    guest.reads("You are talking, but your microphone is muted.");

    guest.offAndOn("Camera", false);
    host.reads("Camera is off");
    assertThat(guest.openDevices()).as("the camera light is off").isEqualTo(1);

    guest.offAndOn("Camera", true);
    guest.offAndOn("Microphone", true);
    host.sees().hears();
  }

  @Test
  void a_reload_returns_to_the_same_call_and_never_unmutes() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    guest.offAndOn("Microphone", false);
    host.reads("muted");

    guest.reload();

    guest.isIn("call").sees();
    assertThatPage(guest.button("Microphone")).hasAttribute("aria-pressed", "false");
    host.sees().reads("2 people");
    assertThat(host.hearsNothing()).isTrue();
  }

  @Test
  void leaving_closes_every_device_goes_home_and_does_not_end_the_session() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    var before = guest.page().url();

    guest.press("Leave");

    guest.page().waitForURL("**/student/sessions");
    host.reads("has left").reads("1 person");
    guest.page().navigate(before);
    guest.isIn("lobby").join().isIn("call").sees();
  }

  @Test
  void the_host_ends_it_for_everyone_after_one_question() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();

    host.press("End for everyone").press("Stay in the call").sees();
    host.press("End for everyone");
    host.page().locator("dialog").getByText("End for everyone", exactly()).last().click();

    guest.isIn("done").reads("Tutor ended it for everyone").reads("under your past sessions");
    assertThat(guest.openDevices()).as("every device is closed").isZero();
    host.isIn("done").reads("You ended it for everyone");
    assertThat(host.openDevices()).isZero();
  }

  @Test
  void a_second_tab_offers_to_take_over_and_the_first_one_stays_out() {
    var host = joined(tutor);
    var first = joined(student);
    host.sees();

    var second = new CallPage(first.page().context().newPage());
    second.open(booking).join().isIn("elsewhere").press("Use here");

    second.isIn("call").sees();
    first.isIn("done").reads("moved to another window");
    host.sees().reads("2 people");
  }

  @Test
  void a_screen_is_large_beside_the_faces_until_it_is_stopped_or_another_takes_its_place() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();

    guest.press("Share screen").reads("You are sharing your screen");
    host.seesScreen().sees().hears();
    assertThat(area(host, ".screen-tile")).isGreaterThan(4 * area(host, ".peer-tile"));
    guest.offAndOn("Camera", false);
    host.seesScreen();
    guest.press("Stop sharing");
    host.seesNoScreen();
    assertThat(guest.openDevices()).as("the microphone alone").isEqualTo(1);

    guest.press("Share screen");
    host.seesScreen().press("Share screen").press("Share my screen");
    guest.seesScreen().reads("shares a screen now, so yours is no longer shown");
    host.seesNoScreen();

    host.reload().isIn("call").reads("that ended when this page was loaded anew");
    guest.seesNoScreen().sees();
  }

  private static double area(CallPage call, String tile) {
    var box = call.page().locator(tile).boundingBox();
    return box.width * box.height;
  }

  CallPage joined(Person person) {
    var page = CHROMIUM.window(port);
    prepare(page.context());
    return new CallPage(page)
        .watchDevices()
        .signIn(person)
        .open(booking)
        .isIn("lobby")
        .join()
        .isIn("call");
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
