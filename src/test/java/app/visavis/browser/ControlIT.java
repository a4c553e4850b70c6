package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Rounds;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The host holds the room: removes and takes back, locks, gives more time; the clock ends it. */
@VisavisTest
class ControlIT extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Autowired Rounds rounds;

  @Test
  void a_removed_guest_is_out_on_every_device_at_once_and_comes_back_by_one_click() {
    var host = joined(tutor);
    var laptop = joined(student);
    var phone = window(CHROMIUM, student).open(booking).join().isIn("elsewhere");
    host.sees();

    people(host).press("Remove");
    question(host, "Do not remove").click();
    people(host.sees()).press("Remove");
    question(host, "Remove").click();

    laptop.isIn("done").reads("You are no longer in this session").reads("Support code: V-");
    phone.press("Use here").isIn("done").reads("Tutor removed you");
    assertThat(laptop.openDevices()).as("every device is closed").isZero();
    host.reads("You removed Student").reads("1 person");
    assertThat(host.page().evaluate(OTHERS_TRACKS))
        .as("no track of the removed is live")
        .isEqualTo(0);

    laptop.press("Try to join again").isIn("done").reads("removed you");
    people(host).press("Let back in: Student");
    laptop.press("Try to join again").isIn("call").sees();
    host.sees().reads("2 people");
  }

  @Test
  void a_locked_room_says_so_and_both_may_return_on_whatever_device() {
    var host = joined(tutor);
    assertThatPage(people(host).button("Lock the session")).isHidden();
    host.page().keyboard().press("Escape");
    var laptop = joined(student);
    host.sees();

    people(host).press("Lock the session");
    assertThatPage(laptop.page().locator("[data-locked]")).isVisible();
    assertThatPage(host.page().locator("[data-locked]")).isVisible();
    host.page().keyboard().press("Escape");

    laptop.reload().isIn("call").sees();
    var phone = window(CHROMIUM, student).open(booking).join().isIn("elsewhere");
    phone.press("Use here").isIn("call").sees();
    laptop.isIn("done").reads("moved to another window");
    host.sees().reads("2 people");

    laptop.press("Rejoin").isIn("elsewhere");
    phone.isIn("call").sees();
  }

  @Test
  void the_clock_warns_both_the_host_gives_time_as_far_as_it_is_free_and_the_grace_ends_it() {
    var host = joined(tutor);
    var guest = joined(student);
    var end = clock.instant().plus(LENGTH);
    var next = end.plus(Duration.ofMinutes(12));
    someone.booking(tutor, someone.who(Role.STUDENT), next, LENGTH);
    host.sees().reads("so far").reads("left");

    for (var minutes : new int[] {10, 5, 1}) {
      clock.set(end.minus(Duration.ofMinutes(minutes)));
      warning(host, minutes).waitFor();
      warning(guest, minutes).waitFor();
    }
    warning(host, 1).getByText("More time").click();
    host.press("15 minutes").reads("Your time right after is taken.");
    host.reads("Your next booking is “Session”").reads("It could go on until");
    host.press("10 minutes");
    guest.reads("The session now goes on until");
    host.reads("The session now goes on until");

    clock.set(end.plus(Duration.ofMinutes(11)));
    guest.reads("Booked time is over, closes in").isWell().sees();
    clock.set(end.plus(Duration.ofMinutes(40)));
    rounds.run("Closer.beat");

    for (var page : new CallPage[] {host, guest}) {
      page.isIn("done").reads("camera and microphone are off").reads("Back to dashboard");
      assertThat(page.openDevices()).isZero();
    }
  }

  @Test
  void a_room_that_stays_empty_after_the_booked_end_is_over_for_who_comes_back() {
    var host = joined(tutor);
    var guest = joined(student);
    guest.press("Leave").page().waitForURL("**/student/sessions");
    host.press("Leave").page().waitForURL("**/tutor/bookings");

    clock.advance(LENGTH.plusMinutes(3));
    var office = new Api(port).signIn(tutor.email(), Someone.PASSWORD);
    // That they left is written down a moment later.
    Awaitility.await()
        .untilAsserted(() -> {
          rounds.run("Closer.beat");
          var seen = office.get("/api/bookings/" + booking).body();
          assertThat(seen.path("status").asString()).isEqualTo("COMPLETED");
        });

    guest.open(booking).reads("It was held and has ended");
  }

  private CallPage joined(Person person) {
    return window(CHROMIUM, person).open(booking).join().isIn("call");
  }

  private static CallPage people(CallPage host) {
    host.page().locator("button[data-participants]").click();
    return host;
  }

  private static Locator question(CallPage host, String answer) {
    return host.page()
        .locator("dialog[open]")
        .getByText(answer, new Locator.GetByTextOptions().setExact(true));
  }

  private static Locator warning(CallPage page, int minutes) {
    return page.page().locator("[data-warning=\"" + minutes + "\"]");
  }

  /** Live tracks in the big picture. */
  private static final String OTHERS_TRACKS =
      """
      () => (document.querySelector('.remote video')?.srcObject?.getTracks() ?? [])
        .filter((track) => track.readyState === 'live' && !track.muted).length
      """;
}
