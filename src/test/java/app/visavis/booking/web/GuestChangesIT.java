package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A host who can be booked around the clock and wants a day's notice, and a guest who changes. */
@VisavisTest
class GuestChangesIT {
  private static final Duration LENGTH = Duration.ofMinutes(50);
  private static final Duration DAY = Duration.ofDays(1);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Person host;
  private Person guest;
  private Instant start;

  @BeforeEach
  void a_host_with_rules() {
    host = new OpenHost().with("changeNoticeMinutes", 24 * 60).open(someone, port);
    guest = someone.who(Role.STUDENT);
    start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
  }

  @Test
  void a_guest_moves_to_a_slot_that_the_host_offers_and_the_address_stays() {
    var id = someone.booking(host, guest, start, LENGTH);
    var later = start.plus(Duration.ofMinutes(30));

    var moved = move(guest, id, later, "I have an exam.");

    assertThat(moved.status()).as(moved.raw().body()).isEqualTo(200);
    assertThat(moved.body().path("id").asString()).isEqualTo(id.toString());
    assertThat(moved.body().path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(moved.body().path("startsAt").asString()).isEqualTo(later.toString());
    var line = as(host).get("/api/bookings/" + id + "/history").body().path(0);
    assertThat(line.path("by").path("id").asString()).isEqualTo(guest.id().toString());
    assertThat(line.path("startsAt").asString()).isEqualTo(later.toString());
    assertThat(line.path("reason").asString()).isEqualTo("I have an exam.");
  }

  @Test
  void not_to_a_time_that_is_taken_or_not_offered() {
    var id = someone.booking(host, guest, start, LENGTH);
    someone.booking(host, someone.who(Role.STUDENT), start.plus(DAY), LENGTH);

    assertThat(move(guest, id, start.plus(DAY), "").code()).isEqualTo("slot-taken");
    assertThat(move(guest, id, start.plus(Duration.ofMinutes(7)), "").code())
        .isEqualTo("slot-taken");
    assertThat(move(guest, id, start.plus(Duration.ofDays(90)), "").code()).isEqualTo("slot-taken");
  }

  @Test
  void what_is_booked_keeps_its_length_though_the_host_offers_another_one_now() {
    var odd = Duration.ofMinutes(65);
    var id = someone.booking(host, guest, start, odd);
    var later = start.plus(Duration.ofMinutes(30));
    var path = "/api/hosts/" + host.id() + "/slots?length=%d&booking=" + id;

    assertThat(as(guest).get(path.formatted(65)).raw().body()).contains(later.toString());
    assertThat(as(guest).get(path.formatted(50)).status()).isEqualTo(200);
    assertThat(as(guest).get(path.formatted(60)).body().path("field").asString())
        .isEqualTo("length");
    var wish =
        Map.of("startsAt", later.toString(), "endsAt", later.plus(odd).toString(), "reason", "");
    assertThat(as(guest).post("/api/bookings/" + id + "/reschedule", wish).status()).isEqualTo(200);
  }

  @Test
  void a_move_to_where_it_is_changes_nothing_and_leaves_no_trace() {
    var id = someone.booking(host, guest, start, LENGTH);
    var before = as(host).get("/api/bookings/" + id + "/history").body();

    assertThat(move(guest, id, start, "twice").status()).isEqualTo(200);
    assertThat(as(host).get("/api/bookings/" + id + "/history").body()).isEqualTo(before);
  }

  @Test
  void hosts_are_bound_by_neither_hours_nor_notice() {
    var id = someone.booking(host, guest, clock.instant().plusSeconds(600), LENGTH);

    assertThat(move(host, id, start.plus(Duration.ofMinutes(7)), "").status()).isEqualTo(200);
  }

  @Test
  void at_a_days_notice_it_is_too_late_to_the_second() {
    var until = clock.instant();
    var late = someone.booking(host, guest, until.plus(DAY), LENGTH);
    var intime = someone.booking(host, guest, until.plus(DAY).plusSeconds(3600), LENGTH);

    for (var path : new String[] {"/cancel", "/reschedule"}) {
      var refused = as(guest).post("/api/bookings/" + late + path, time(start));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.code()).isEqualTo("too-late");
      assertThat(refused.body().path("until").asString()).isEqualTo(until.toString());
    }
    assertThat(cancel(guest, intime).status()).isEqualTo(200);
    assertThat(cancel(host, late).status()).isEqualTo(200);
  }

  @Test
  void without_a_rule_a_guest_may_cancel_at_any_time() {
    var other = someone.who(Role.TUTOR);
    var id = someone.booking(other, guest, clock.instant().minusSeconds(60), LENGTH);

    assertThat(cancel(guest, id).status()).isEqualTo(200);
  }

  @Test
  void a_request_can_be_taken_back_without_notice() {
    var soon = clock.instant().plusSeconds(3600);
    var wish = new HashMap<String, Object>(time(soon));
    wish.put("host", host.email());
    var request = as(guest).post("/api/bookings", wish).body().path("id").asString();

    assertThat(cancel(guest, BookingId.parse(request).orElseThrow()).status()).isEqualTo(200);
  }

  @Test
  void a_stranger_finds_nothing_to_move() {
    var id = someone.booking(host, guest, start, LENGTH);

    assertThat(move(someone.who(Role.STUDENT), id, start.plus(DAY), "").status()).isEqualTo(404);
  }

  private Api.Answer move(Person who, BookingId id, Instant to, String reason) {
    var wish = new HashMap<String, Object>(time(to));
    wish.put("reason", reason);
    return as(who).post("/api/bookings/" + id + "/reschedule", wish);
  }

  private Api.Answer cancel(Person who, BookingId id) {
    return as(who).post("/api/bookings/" + id + "/cancel", Map.of("reason", "Ill."));
  }

  private static Map<String, String> time(Instant start) {
    return Map.of("startsAt", start.toString(), "endsAt", start.plus(LENGTH).toString());
  }

  private Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
