package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.PersonId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class DashboardIT {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Person host;
  private Person guest;
  private Api asHost;
  private Api asGuest;

  @BeforeEach
  void a_therapist_and_a_client() {
    host = someone.who(Role.THERAPIST);
    guest = someone.who(Role.CLIENT);
    asHost = api(host);
    asGuest = api(guest);
  }

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
  void what_is_cancelled_has_a_list_of_its_own() {
    var id = someone.booking(host, guest, clock.instant().plus(HOUR), HOUR).toString();
    asHost.post("/api/bookings/" + id + "/cancel", Map.of());

    assertThat(page(asHost, host)).doesNotContain("data-booking=\"" + id);
    assertThat(shelf("past")).doesNotContain("data-booking=\"" + id);
    assertThat(shelf("cancelled")).contains("data-booking=\"" + id);
  }

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
  void a_button_works_without_script_and_says_what_happened() {
    var id = request();

    assertThat(press(asHost, host, "/bookings/" + id + "/confirm", "")).contains("Confirmed.");
    assertThat(press(asHost, host, "/bookings/" + id + "/confirm", ""))
        .contains("changed in the meantime");
    assertThat(press(asGuest, guest, "/bookings/" + id + "/cancel", "reason=ill"))
        .contains("cancelled");
  }

  @Test
  void a_request_for_an_hour_that_is_gone_is_not_confirmed() {
    var id = request();
    someone.booking(
        host, someone.who(Role.CLIENT), clock.instant().plus(HOUR), Duration.ofMinutes(30));

    assertThat(press(asHost, host, "/bookings/" + id + "/confirm", "")).contains("already taken");
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
  void buttons_of_other_peoples_bookings_lead_nowhere() {
    var stranger = someone.who(Role.THERAPIST);
    var path = "/bookings/" + request() + "/confirm";

    assertThat(submit(api(stranger), stranger.role().dashboard(), path, "").status())
        .isEqualTo(404);
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

  @Test
  void the_admin_sees_everybody_and_has_no_buttons() {
    var admin = someone.who(Role.ADMIN);
    var id = request();

    assertThat(buttons(api(admin), admin, id)).isEmpty();
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

  private String request() {
    return create(asGuest, Map.of("host", host.email()));
  }

  private String proposal() {
    return create(asHost, Map.of("guest", guest.email(), "status", "PENDING"));
  }

  private String create(Api api, Map<String, String> who) {
    var start = clock.instant().plus(HOUR);
    var body = new HashMap<>(who);
    body.put("startsAt", start.toString());
    body.put("endsAt", start.plus(HOUR).toString());
    return api.post("/api/bookings", body).body().path("id").asString();
  }

  private Api api(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  private static String page(Api api, Person person) {
    var answer = api.get(person.role().dashboard());
    assertThat(answer.status()).isEqualTo(200);
    return answer.raw().body();
  }

  private static Set<String> buttons(Api api, Person person, String id) {
    return Pattern.compile("action=\"/bookings/" + id + "/([a-z]+)\"")
        .matcher(page(api, person))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** Presses and follows back to the dashboard. */
  private static String press(Api api, Person person, String path, String fields) {
    var answer = submit(api, person.role().dashboard(), path, fields);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.raw().headers().firstValue("Location").orElse(""))
        .endsWith(person.role().dashboard());
    return page(api, person);
  }

  /** Sends a form that was on the given page. */
  static Api.Answer submit(Api api, String page, String path, String fields) {
    var token = TOKEN.matcher(api.get(page).raw().body());
    assertThat(token.find()).as("a form on " + page).isTrue();
    return api.send(
        api.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(token.group(1)))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
