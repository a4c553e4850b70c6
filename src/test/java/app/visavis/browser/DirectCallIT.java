package app.visavis.browser;

import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;

/** Straight from one browser to the other. */
@VisavisTest
class DirectCallIT extends CallContract {
  @Test
  void ten_seconds_without_network_lead_back_into_the_same_call() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    guest.offAndOn("Microphone", false).watchBanners();

    guest.page().context().setOffline(true);
    guest.readsSoon("Our server cannot be reached");
    host.reads("is reconnecting");
    guest.page().waitForTimeout(10_000);
    guest.page().context().setOffline(false);

    guest.hasRead("Back online").isIn("call").sees();
    host.sees().reads("2 people");
    assertThatPage(guest.button("Microphone")).hasAttribute("aria-pressed", "false");
  }

  @Test
  void a_crashed_and_a_closed_page_are_on_the_record_within_half_a_minute() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    var record = new Api(port).signIn(tutor.email(), Someone.PASSWORD);

    crash(guest);
    host.page().waitForCondition(() -> isMissed(record));
    var another = new CallPage(guest.page().context().newPage()).open(booking).join().isIn("call");
    host.sees();
    host.page().waitForCondition(() -> !isMissed(record));
    another.page().close();
    host.page().waitForCondition(() -> isMissed(record));
  }

  private static void crash(CallPage page) {
    try {
      page.page().navigate("chrome://crash");
    } catch (PlaywrightException itDid) {
      return;
    }
  }

  /** Whether the record says since when the student is lost. */
  private boolean isMissed(Api record) {
    var people = record.get("/api/bookings/" + booking + "/attendance").body().path("people");
    return people
        .valueStream()
        .filter(person -> person.path("id").asString().equals(student.id().toString()))
        .anyMatch(person -> person.at("/stays/0").has("lostSince"));
  }
}
