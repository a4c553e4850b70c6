package app.visavis.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.notification.calendar.IcalJs;
import app.visavis.notification.calendar.ReadTwice;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VisavisTest
class CalendarFeedIT {
  private static final String PAGE = "/account/notifications";
  private static final Pattern ADDRESS = Pattern.compile("(/calendar/[A-Za-z0-9_-]{43}\\.ics)");
  private static final Duration HOUR = Duration.ofHours(1);

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;

  private Person host;
  private Person guest;
  private Api owner;
  private Form form;

  @BeforeEach
  void somebody_with_a_calendar() {
    host = someone.who(Role.TUTOR);
    guest = someone.who(Role.STUDENT);
    owner = new Api(port).signIn(guest.email(), Someone.PASSWORD);
    form = new Form(owner, PAGE);
  }

  private String create() {
    var answer = form.submit(PAGE + "/feed");
    assertThat(answer.status()).isEqualTo(200);
    var address = ADDRESS.matcher(answer.raw().body());
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  private Api.Answer read(String address) {
    return new Api(port).get(address);
  }

  @Test
  void it_holds_the_own_bookings_from_90_days_back() {
    var now = clock.instant();
    var recent = someone.booking(host, guest, now.minus(Duration.ofDays(89)), HOUR);
    var coming = someone.booking(host, guest, now.plus(Duration.ofDays(300)), HOUR);
    var old = someone.booking(host, guest, now.minus(Duration.ofDays(91)), HOUR);
    var foreign =
        someone.booking(host, someone.who(Role.STUDENT), now.plus(Duration.ofDays(2)), HOUR);
    var feed = read(create());
    assertThat(feed.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/calendar")
        .containsIgnoringCase("utf-8");
    assertThat(feed.raw().body())
        .contains(recent + "@visavis", coming + "@visavis", "SUMMARY:Session with Tutor")
        .doesNotContain(old.toString(), foreign.toString(), host.email());
    assertThat(ReadTwice.of(feed.raw().body()).strictEvents()).hasSize(2);
    assertThat(IcalJs.read(feed.raw().body()).events()).hasSize(2);
  }

  @Test
  void what_is_cancelled_disappears_and_the_sequence_rises() {
    var start = clock.instant().plus(Duration.ofDays(9));
    var wish =
        Map.of(
            "guest",
            guest.email(),
            "startsAt",
            start.toString(),
            "endsAt",
            start.plus(HOUR).toString());
    var tutor = new Api(port).signIn(host.email(), Someone.PASSWORD);
    var id = tutor.post("/api/bookings", wish).body().path("id").asString("");
    var address = create();
    assertThat(read(address).raw().body()).contains(id, "SEQUENCE:0", "STATUS:CONFIRMED");
    var later = start.plus(HOUR);
    tutor.post(
        "/api/bookings/" + id + "/reschedule",
        Map.of("startsAt", later.toString(), "endsAt", later.plus(HOUR).toString()));
    assertThat(read(address).raw().body()).contains(id, "SEQUENCE:1");
    tutor.post("/api/bookings/" + id + "/cancel", Map.of());
    assertThat(read(address).raw().body()).doesNotContain(id);
  }

  @Test
  void programs_that_have_it_already_get_nothing_again() {
    someone.booking(host, guest, clock.instant().plus(HOUR), HOUR);
    var address = create();
    var first = read(address).raw();
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache, private");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again = owner.send(owner.request(address).header("If-None-Match", tag).GET());
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.raw().body()).isEmpty();
    someone.booking(host, guest, clock.instant().plus(HOUR.multipliedBy(5)), HOUR);
    var changed = owner.send(owner.request(address).header("If-None-Match", tag).GET());
    assertThat(changed.status()).isEqualTo(200);
  }

  @Test
  void no_cookie_is_needed_or_given() {
    var answer = read(create());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.raw().headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void a_revoked_address_leads_nowhere() {
    var address = create();
    assertThat(form.submit(PAGE + "/feed/revoke").status()).isEqualTo(302);
    assertThat(read(address).status()).isEqualTo(404);
    assertThat(owner.get(PAGE).raw().body()).doesNotContain("feed/revoke");
  }

  @Test
  void a_new_address_ends_the_old_one() {
    var old = create();
    var fresh = create();
    assertThat(fresh).isNotEqualTo(old);
    assertThat(read(old).status()).isEqualTo(404);
    assertThat(read(fresh).status()).isEqualTo(200);
  }

  @Test
  void the_address_is_shown_once_and_not_stored() {
    var address = create();
    assertThat(owner.get(PAGE).raw().body()).doesNotContain(address);
    var secret = address.replaceAll("/calendar/|\\.ics", "");
    var stored =
        database
            .sql("select secret_sha256 from calendar_feed where person_id = ?")
            .param(guest.id().value())
            .query(byte[].class)
            .single();
    assertThat(stored).hasSize(32).isNotEqualTo(Base64.getUrlDecoder().decode(secret));
  }

  @Test
  void an_admin_has_none_since_it_would_be_everybodys() {
    var person = someone.who(Role.ADMIN);
    var admin = new Api(port).signIn(person.email(), Someone.PASSWORD);
    var page = admin.get(PAGE).raw().body();

    assertThat(page).doesNotContain(PAGE + "/feed");
    assertThat(new Form(admin, PAGE).submit(PAGE + "/feed").status()).isEqualTo(403);
  }

  @Test
  void a_guess_leads_nowhere() {
    assertThat(read("/calendar/" + "A".repeat(43) + ".ics").status()).isEqualTo(404);
    assertThat(read("/calendar/x.ics").status()).isEqualTo(404);
    assertThat(read("/calendar/%27%20or%201=1.ics").status()).isEqualTo(404);
  }

  @Test
  void whoever_is_disabled_has_no_feed() {
    var address = create();
    database
        .sql("update person set disabled_at = created_at where id = ?")
        .param(guest.id().value())
        .update();
    assertThat(read(address).status()).isEqualTo(404);
  }

  @Test
  void another_site_cannot_make_or_end_an_address() {
    assertThat(form.submitForged(PAGE + "/feed").status()).isEqualTo(403);
    assertThat(form.submitForged(PAGE + "/feed/revoke").status()).isEqualTo(403);
    assertThat(form.submitForged(PAGE + "/reminders").status()).isEqualTo(403);
  }

  @Test
  void an_empty_calendar_is_one() {
    ReadTwice.of(read(create()).raw().body());
  }
}
