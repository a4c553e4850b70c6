package app.visavis.booking.web;

import static app.visavis.booking.web.PageForm.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists of bookings on a dashboard: what is on which, and finding one. */
class DashboardListsIT extends WithDashboards {
  @Test
  void every_list_says_how_long_it_is() {
    someone.booking(host, guest, clock.instant().plus(HOUR), HOUR);
    someone.booking(host, guest, clock.instant().plus(HOUR.multipliedBy(2)), HOUR);
    someone.booking(host, guest, clock.instant().minus(HOUR.multipliedBy(30)), HOUR);
    request();

    assertThat(page(asHost, host))
        .containsPattern("Upcoming</span>\\s*<span class=\"count\">2<")
        .containsPattern("Requests</span>\\s*<span class=\"count\">1<")
        .containsPattern("Past</span>\\s*<span class=\"count\">1<");
  }

  @Test
  void what_is_cancelled_has_a_list_of_its_own() {
    var id = someone.booking(host, guest, clock.instant().plus(HOUR), HOUR).toString();
    asHost.post("/api/bookings/" + id + "/cancel", Map.of());

    assertThat(page(asHost, host)).doesNotContain("data-booking=\"" + id);
    assertThat(shelf("past")).doesNotContain("data-booking=\"" + id);
    assertThat(shelf("cancelled")).contains("data-booking=\"" + id);
  }

  @Test
  void a_search_finds_by_title_and_by_the_other_persons_name_and_takes_no_wildcards() {
    var titled = create(asHost, Map.of("guest", guest.email(), "title", "Piano 100%"));
    var named =
        someone.booking(host, named("Ünal Öz"), clock.instant().plus(HOUR.multipliedBy(3)), HOUR);

    assertThat(search("piano")).contains(titled).doesNotContain(named.toString());
    assertThat(search("ÜNAL")).contains(named.toString()).doesNotContain(titled);
    assertThat(search("0%")).contains(titled).doesNotContain(named.toString());
    assertThat(search("%_%")).doesNotContain(titled).contains("Nothing found");
    assertThat(search(host.name())).doesNotContain(titled);
    assertThat(asHost.get("/therapist/appointments?q=" + "x".repeat(101)).status()).isEqualTo(400);
  }

  @Test
  void a_list_can_be_narrowed_to_days_of_the_viewer() {
    var start = clock.instant().plus(Duration.ofDays(3));
    var id = someone.booking(host, guest, start, HOUR).toString();
    var day = start.atZone(host.zone()).toLocalDate();

    assertThat(shelf("upcoming&from=" + day + "&to=" + day)).contains(id);
    assertThat(shelf("upcoming&from=" + day.plusDays(2))).doesNotContain(id);
    assertThat(shelf("upcoming&to=" + day.minusDays(1))).doesNotContain(id);
    assertThat(asHost.get("/therapist/appointments?from=soon").status()).isEqualTo(400);
    assertThat(asHost.get("/therapist/appointments?show=everything").status()).isEqualTo(404);
  }

  @Test
  void a_long_list_goes_on_on_the_next_page() {
    var first = clock.instant().plus(HOUR);
    for (int i = 0; i <= 20; i++) {
      someone.booking(host, guest, first.plus(HOUR.multipliedBy(i)), HOUR);
    }

    assertThat(page(asHost, host)).contains("href=\"/therapist/appointments?page=1\"");
    var second = asHost.get("/therapist/appointments?page=1").raw().body();
    assertThat(second).doesNotContain("page=2");
    assertThat(Pattern.compile("data-booking=").matcher(second).results()).hasSize(1);
    assertThat(asHost.get("/therapist/appointments?page=-1").status()).isEqualTo(400);
  }

  private String shelf(String show) {
    return asHost.get("/therapist/appointments?show=" + show).raw().body();
  }

  private String search(String words) {
    return asHost.get("/therapist/appointments?q=" + encoded(words)).raw().body();
  }

  private Person named(String name) {
    var id = PersonId.random();
    return someone.person(
        new Person(id, id + "@test.example", name, Role.CLIENT, ZoneId.of("Europe/Berlin")));
  }
}
