package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.PersonId;
import app.visavis.testing.Api;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a card says, and to whom. */
class DashboardIT extends WithDashboards {
  @ParameterizedTest
  @EnumSource
  void a_role_has_one_dashboard_and_is_led_back_to_it(Role role) {
    var api = api(someone.who(role));

    for (var other : Role.values()) {
      var answer = api.get(other.dashboard());
      if (other == role) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
      } else {
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.raw().headers().firstValue("Location").orElse(""))
            .endsWith(role.dashboard());
      }
    }
  }

  @Test
  void without_signing_in_there_is_no_dashboard() {
    var answer = new Api(port).get("/client/sessions");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.raw().headers().firstValue("Location").orElse("")).contains("/login");
  }

  @Test
  void the_admin_sees_everybody_and_has_no_buttons() {
    var admin = someone.who(Role.ADMIN);
    var id = request();

    assertThat(buttons(api(admin), admin, id)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Europe/Berlin, UTC+", "Asia/Tokyo, JST", "America/Sao_Paulo, UTC-3"})
  void times_are_shown_in_the_viewers_zone(String zone, String label) {
    var here = someone.who(Role.TUTOR);
    var there =
        someone.person(
            new Person(
                PersonId.random(),
                "s-" + here.id() + "@test.example",
                "Sam",
                Role.STUDENT,
                ZoneId.of(zone)));
    var start = clock.instant().plus(HOUR);
    someone.booking(here, there, start, HOUR);

    assertThat(page(api(there), there))
        .contains(zone)
        .contains(label)
        .contains("%tR".formatted(start.atZone(ZoneId.of(zone))));
  }

  @Test
  void a_card_knows_when_its_door_opens_and_closes() {
    var start = clock.instant().plus(HOUR);
    someone.booking(host, guest, start, HOUR);

    assertThat(page(asGuest, guest))
        .contains("data-state=\"too-early\"")
        .contains("data-opens-at=\"" + start.minus(Duration.ofMinutes(15)) + "\"")
        .contains("data-closes-at=\"" + start.plus(HOUR).plus(Duration.ofMinutes(30)) + "\"")
        .contains("data-server-time=\"" + clock.instant() + "\"");
  }

  @Test
  void a_booking_stays_up_while_its_door_is_open_and_is_past_afterwards() {
    var start = clock.instant().minus(HOUR);
    var open = someone.booking(host, guest, start, HOUR.minusMinutes(1)).toString();
    var longAgo = start.minus(HOUR.multipliedBy(2));
    var over = someone.booking(host, guest, longAgo, HOUR.minusMinutes(1)).toString();

    assertThat(page(asHost, host))
        .contains("data-booking=\"" + open)
        .doesNotContain("data-booking=\"" + over);
  }
}
