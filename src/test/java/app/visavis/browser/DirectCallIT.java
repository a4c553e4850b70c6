package app.visavis.browser;

import app.visavis.testing.VisavisTest;
import org.junit.jupiter.api.Test;

/** Straight from one browser to the other. */
@VisavisTest
class DirectCallIT extends CallContract {
  @Test
  void ten_seconds_without_network_lead_back_into_the_same_call() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    guest.offAndOn("Microphone", false);

    guest.page().context().setOffline(true);
    guest.readsWithinThreeSeconds("Our server cannot be reached");
    host.reads("is reconnecting");
    guest.page().waitForTimeout(10_000);
    guest.page().context().setOffline(false);

    guest.reads("Back online").isIn("call").sees();
    host.sees().reads("2 people");
    assertThatPage(guest.button("Microphone")).hasAttribute("aria-pressed", "false");
  }
}
