package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.Side;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class BookingPageIT {
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Person host;
  private Person guest;
  private Api asHost;
  private Api asGuest;

  @BeforeEach
  void a_tutor_who_can_be_booked_and_a_student() {
    host = new OpenHost().with("changeNoticeMinutes", 60).open(someone, port);
    guest = someone.who(Role.STUDENT);
    asHost = api(host);
    asGuest = api(guest);
  }

  @Test
  void it_tells_what_happened_who_did_it_and_why() {
    var id = request();
    asHost.post("/api/bookings/" + id + "/confirm", Map.of());
    asGuest.post("/api/bookings/" + id + "/cancel", Map.of("reason", "<b>ill</b>"));

    assertThat(page(asHost, id))
        .contains(guest.name() + " asked for ")
        .contains(host.name() + " confirmed it.")
        .contains(guest.name() + " cancelled it.")
        .contains("&lt;b&gt;ill&lt;/b&gt;")
        .doesNotContain("<b>ill</b>");
  }

  @Test
  void each_side_is_offered_what_it_can_do() {
    var id = request();
    assertThat(page(asHost, id)).contains("/confirm\"", "/decline\"", "/move\"");
    assertThat(page(asGuest, id)).contains("/cancel\"", "/move\"").doesNotContain("/confirm\"");

    asHost.post("/api/bookings/" + id + "/confirm", Map.of());
    assertThat(page(asGuest, id)).contains("You can move or cancel it until");

    clock.advance(Duration.ofMinutes(90));
    assertThat(page(asGuest, id))
        .contains("It could be moved or cancelled here until")
        .doesNotContain("/cancel\"")
        .doesNotContain("/move\"");
    assertThat(page(asHost, id)).contains("/cancel\"", "/move\"");
  }

  @Test
  void a_form_moves_it_and_says_what_is_wrong() {
    var id = request();
    var path = "/bookings/" + id;
    var form = "minutes=50&reason=holiday&date=%s&time=%s";

    var gone = submit(path, form.formatted("2026-01-01", "10:00"));
    assertThat(gone.raw().body()).contains("This time is already over.", ">holiday</textarea>");
    var day = clock.instant().plus(Duration.ofDays(3)).atZone(host.zone()).toLocalDate();
    assertThat(submit(path, form.formatted(day, "10:15")).status()).isEqualTo(302);

    assertThat(page(asGuest, id)).contains(host.name() + " moved it to ", "at 10:15", "holiday");
  }

  @Test
  void a_new_length_leaves_the_start_as_it_is_also_in_the_hour_that_comes_twice() {
    var second = Instant.parse("2027-10-31T01:30:00Z");
    var zone = ZoneId.of("Europe/Berlin");
    var booking =
        new Booking(
            BookingId.random(),
            host.id(),
            guest.id(),
            second,
            second.plus(HOUR),
            "Lesson",
            BookingStatus.CONFIRMED,
            Side.HOST);
    var form = new NewBookingForm(null, "2027-10-31", "02:30", "50", null, null);

    assertThat(form.timesFor(booking, zone, second.minus(HOUR)))
        .isEqualTo(new NewBookingForm.Times.Readable(second, second.plusSeconds(50 * 60)));
  }

  @Test
  void what_is_said_once_waits_for_the_person_while_the_page_looks_by_itself() {
    var id = request();
    var path = "/bookings/" + id;
    var answer = PageForm.submit(asHost, path, path + "/confirm", "back=booking");
    assertThat(answer.status()).isEqualTo(302);

    var look = asHost.send(asHost.request(path).header("Visavis-Live", "look").GET());
    assertThat(look.raw().body()).contains("id=\"live\"").doesNotContain("Confirmed. It is");
    assertThat(page(asHost, id)).contains("Confirmed. It is");
    assertThat(page(asHost, id)).doesNotContain("Confirmed. It is");
  }

  @Test
  void a_host_corrects_the_outcome_by_form() {
    var id = someone.booking(host, guest, clock.instant(), HOUR).toString();
    asHost.post("/api/video-sessions/start", Map.of("bookingId", id));
    asHost.post("/api/video-sessions/end", Map.of("bookingId", id));

    var answer =
        PageForm.submit(
            asHost,
            "/bookings/" + id,
            "/bookings/" + id + "/outcome",
            "outcome=GUEST&reason=alone");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(page(asHost, id)).contains("noted that the guest did not come", "alone");
    assertThat(page(asGuest, id)).doesNotContain("Correct the outcome");
  }

  @Test
  void it_is_there_for_its_people_and_admins_only() {
    var id = request();
    assertThat(api(someone.who(Role.TUTOR)).get("/bookings/" + id).status()).isEqualTo(404);
    assertThat(asHost.get("/bookings/nonsense").status()).isEqualTo(404);
    assertThat(page(api(someone.who(Role.ADMIN)), id)).doesNotContain("/move\"", "/cancel\"");
  }

  private Api.Answer submit(String path, String fields) {
    return PageForm.submit(asHost, path + "/move", path + "/reschedule", fields);
  }

  private String request() {
    var start = clock.instant().plus(HOUR.multipliedBy(2));
    var body =
        Map.of(
            "host", host.email(),
            "startsAt", start.toString(),
            "endsAt", start.plus(HOUR).toString());
    return asGuest.post("/api/bookings", body).body().path("id").asString();
  }

  private static String page(Api api, String id) {
    var answer = api.get("/bookings/" + id);
    assertThat(answer.status()).isEqualTo(200);
    return answer.raw().body();
  }

  private Api api(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
