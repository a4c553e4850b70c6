package app.visavis.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an open page is told, and what not. */
@VisavisTest
class EventsIT {
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Test
  void both_people_of_a_booking_and_admins_hear_of_it_and_nobody_else() {
    var host = someone.who(Role.THERAPIST);
    var guest = someone.who(Role.CLIENT);
    try (var asHost = listen(host);
        var asGuest = listen(guest);
        var asAdmin = listen(someone.who(Role.ADMIN));
        var asStranger = listen(someone.who(Role.THERAPIST))) {
      var id = request(guest, host);
      var other = request(someone.who(Role.CLIENT), someone.who(Role.TUTOR));
      var last = request(someone.who(Role.CLIENT), asStranger.person());

      assertThat(asHost.next()).isEqualTo(news(id, "PENDING"));
      assertThat(asGuest.next()).isEqualTo(news(id, "PENDING"));
      assertThat(asAdmin.until(other)).isEqualTo(news(other, "PENDING"));
      assertThat(asStranger.next()).isEqualTo(news(last, "PENDING"));
    }
  }

  @Test
  void what_is_told_can_be_asked_for_at_once() {
    var host = someone.who(Role.TUTOR);
    var guest = someone.who(Role.STUDENT);
    var api = api(host);
    try (var asHost = listen(host)) {
      var id = request(guest, host);
      asHost.next();
      api.post("/api/bookings/" + id + "/confirm", Map.of());

      assertThat(asHost.next()).isEqualTo(news(id, "CONFIRMED"));
    }
  }

  @Test
  void signing_out_ends_what_it_opened_and_nothing_else() {
    var person = someone.who(Role.CLIENT);
    var here = api(person);
    try (var hereOpen = new EventReader(here, person);
        var elsewhere = listen(person)) {
      here.post("/logout", Map.of());

      assertThat(hereOpen.ends()).isTrue();
      var id = request(person, someone.who(Role.THERAPIST));
      assertThat(elsewhere.next()).isEqualTo(news(id, "PENDING"));
    }
  }

  @Test
  void more_than_twenty_streams_of_one_sign_in_close_the_oldest() {
    var person = someone.who(Role.CLIENT);
    var api = api(person);
    var all = new ArrayList<EventReader>();
    try {
      for (var count = 0; count <= 20; count++) {
        all.add(new EventReader(api, person));
      }
      assertThat(all.getFirst().ends()).isTrue();
      var id = request(person, someone.who(Role.THERAPIST));
      assertThat(all.get(1).next()).isEqualTo(news(id, "PENDING"));
      assertThat(all.getLast().next()).isEqualTo(news(id, "PENDING"));
    } finally {
      all.forEach(EventReader::close);
    }
  }

  @Test
  void nobody_listens_without_signing_in() {
    assertThat(new Api(port).get("/api/events").status()).isEqualTo(401);
  }

  @Test
  void proxies_are_asked_to_pass_everything_on_at_once() {
    try (var open = listen(someone.who(Role.CLIENT))) {
      assertThat(open.header("Content-Type")).startsWith("text/event-stream");
      assertThat(open.header("Cache-Control")).isEqualTo("no-store");
      assertThat(open.header("X-Accel-Buffering")).isEqualTo("no");
    }
  }

  private String request(Person guest, Person host) {
    var start = clock.instant().plus(HOUR);
    var body =
        Map.of(
            "host", host.email(),
            "startsAt", start.toString(),
            "endsAt", start.plus(HOUR).toString());
    return api(guest).post("/api/bookings", body).body().path("id").asString();
  }

  private EventReader listen(Person person) {
    return new EventReader(api(person), person);
  }

  private Api api(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  private static String news(String id, String status) {
    return "booking-changed {\"id\":\"%s\",\"status\":\"%s\"}".formatted(id, status);
  }
}
