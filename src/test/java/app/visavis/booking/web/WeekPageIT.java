package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.PersonId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A host's week, and the page of one of their guests. */
@VisavisTest
class WeekPageIT {
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2027-03-10T09:30:00Z, 630, 690",
    "America/New_York, 2027-03-10T09:30:00Z, 270, 330",
    "Asia/Kathmandu, 2027-03-10T09:30:00Z, 915, 975",
    // The hour that the clocks leave out, and the one that comes twice.
    "Europe/Berlin, 2027-03-28T00:30:00Z, 90, 150",
    "Europe/Berlin, 2027-10-31T00:30:00Z, 150, 210"
  })
  void an_appointment_stands_where_the_hosts_clock_shows_it(
      String zone, Instant start, int from, int to) {
    var host = hostIn(zone);
    someone.booking(host, someone.who(Role.CLIENT), start, HOUR);
    var day = start.atZone(ZoneId.of(zone)).toLocalDate();

    assertThat(week(host, day.toString()))
        .contains("data-from=\"%d\" data-to=\"%d\"".formatted(from, to));
  }

  @Test
  void what_goes_on_past_midnight_is_in_both_days() {
    var host = hostIn("UTC");
    someone.booking(host, someone.who(Role.CLIENT), Instant.parse("2027-03-10T23:30:00Z"), HOUR);

    assertThat(week(host, "2027-03-10"))
        .contains("data-from=\"1410\" data-to=\"1440\"")
        .contains("data-from=\"0\" data-to=\"30\"");
  }

  @Test
  void what_was_cancelled_and_what_others_have_is_not_in_it() {
    var host = hostIn("UTC");
    var start = Instant.parse("2027-03-10T10:00:00Z");
    clock.set(start.minus(Duration.ofDays(7)));
    var other = hostIn("UTC");
    var cancelled = someone.booking(host, someone.who(Role.CLIENT), start, HOUR).toString();
    var others = someone.booking(other, someone.who(Role.CLIENT), start, HOUR).toString();
    assertThat(api(host).post("/api/bookings/" + cancelled + "/cancel", Map.of()).status())
        .isEqualTo(200);

    assertThat(week(host, "2027-03-10")).doesNotContain(cancelled).doesNotContain(others);
  }

  @Test
  void only_hosts_have_a_week_and_its_address_is_checked() {
    var host = hostIn("UTC");
    assertThat(api(someone.who(Role.CLIENT)).get("/week").status()).isEqualTo(403);
    assertThat(api(host).get("/week?from=someday").status()).isEqualTo(400);
    assertThat(week(host, "2027-03-14")).contains("/week?from=2027-03-01", "/week?from=2027-03-15");
  }

  @Test
  void a_host_sees_of_a_guest_what_they_have_with_each_other_and_nothing_else() {
    var host = hostIn("UTC");
    var guest = someone.who(Role.CLIENT);
    var start = Instant.parse("2027-03-10T10:00:00Z");
    var own = someone.booking(host, guest, start, HOUR).toString();
    var withAnother = someone.booking(hostIn("UTC"), guest, start.plus(HOUR), HOUR).toString();
    var path = "/guests/" + guest.id();

    assertThat(api(host).get(path).raw().body()).contains(own).doesNotContain(withAnother);
    assertThat(api(hostIn("UTC")).get(path).status()).isEqualTo(404);
    assertThat(api(guest).get(path).status()).isEqualTo(404);
    assertThat(api(host).get("/guests/" + host.id()).status()).isEqualTo(404);
    assertThat(api(host).get("/guests/nobody").status()).isEqualTo(404);
  }

  private String week(Person host, String day) {
    var answer = api(host).get("/week?from=" + day);
    assertThat(answer.status()).isEqualTo(200);
    return answer.raw().body();
  }

  private Person hostIn(String zone) {
    var id = PersonId.random();
    return someone.person(
        new Person(id, id + "@test.example", "Tara", Role.THERAPIST, ZoneId.of(zone)));
  }

  private Api api(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
