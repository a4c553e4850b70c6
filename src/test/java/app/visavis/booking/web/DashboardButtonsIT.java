package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a card offers to do, and what its buttons do. */
class DashboardButtonsIT extends WithDashboards {
  @Test
  void a_request_offers_the_host_to_answer_and_the_guest_to_withdraw() {
    var id = request();

    assertThat(buttons(asHost, host, id)).containsExactlyInAnyOrder("confirm", "decline");
    assertThat(buttons(asGuest, guest, id)).containsExactly("cancel");
  }

  @Test
  void a_proposal_offers_the_guest_to_answer_and_the_host_to_withdraw() {
    var id = proposal();

    assertThat(buttons(asHost, host, id)).containsExactly("cancel");
    assertThat(buttons(asGuest, guest, id)).containsExactlyInAnyOrder("confirm", "decline");
  }

  @Test
  void a_firm_booking_offers_both_to_cancel() {
    var id = someone.booking(host, guest, clock.instant().plus(HOUR), HOUR).toString();

    assertThat(buttons(asHost, host, id)).containsExactly("cancel");
    assertThat(buttons(asGuest, guest, id)).containsExactly("cancel");
  }

  @Test
  void a_session_that_runs_offers_nothing_of_the_kind() {
    var id = someone.booking(host, guest, clock.instant(), HOUR).toString();
    asHost.post("/api/video-sessions/start", Map.of("bookingId", id));

    assertThat(page(asHost, host)).contains("data-booking=\"" + id);
    assertThat(buttons(asHost, host, id)).isEmpty();
  }

  @Test
  void a_button_works_without_script_and_says_what_happened() {
    var id = request();

    assertThat(press(asHost, host, "/bookings/" + id + "/confirm", "")).contains("Confirmed.");
    assertThat(press(asHost, host, "/bookings/" + id + "/confirm", ""))
        .contains("changed in the meantime");
    assertThat(press(asGuest, guest, "/bookings/" + id + "/cancel", "reason=ill"))
        .contains("cancelled");
  }

  @Test
  void a_button_needs_the_token_of_the_page() {
    var forged =
        asHost.send(
            asHost
                .request("/bookings/" + request() + "/confirm")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("")));

    assertThat(forged.status()).isEqualTo(403);
  }

  @Test
  void a_request_for_an_hour_that_is_gone_is_not_confirmed() {
    var id = request();
    someone.booking(
        host, someone.who(Role.CLIENT), clock.instant().plus(HOUR), Duration.ofMinutes(30));

    assertThat(press(asHost, host, "/bookings/" + id + "/confirm", "")).contains("already taken");
  }

  @Test
  void buttons_of_other_peoples_bookings_lead_nowhere() {
    var stranger = someone.who(Role.THERAPIST);
    var path = "/bookings/" + request() + "/confirm";

    assertThat(PageForm.submit(api(stranger), stranger.role().dashboard(), path, "").status())
        .isEqualTo(404);
  }

  private String proposal() {
    return create(asHost, Map.of("guest", guest.email(), "status", "PENDING"));
  }

  /** Presses and follows back to the dashboard. */
  private static String press(Api api, Person person, String path, String fields) {
    var answer = PageForm.submit(api, person.role().dashboard(), path, fields);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.raw().headers().firstValue("Location").orElse(""))
        .endsWith(person.role().dashboard());
    return page(api, person);
  }

  /** Sends a form that was on the given page. */
}
