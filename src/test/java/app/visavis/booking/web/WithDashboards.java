package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The dashboards of a therapist and a client, and what can be read there. */
@VisavisTest
abstract class WithDashboards {
  static final Duration HOUR = Duration.ofHours(1);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  Person host;
  Person guest;
  Api asHost;
  Api asGuest;

  @BeforeEach
  void a_therapist_and_a_client() {
    host = someone.who(Role.THERAPIST);
    guest = someone.who(Role.CLIENT);
    asHost = api(host);
    asGuest = api(guest);
  }

  String request() {
    return create(asGuest, Map.of("host", host.email()));
  }

  String create(Api api, Map<String, String> who) {
    var start = clock.instant().plus(HOUR);
    var body = new HashMap<>(who);
    body.put("startsAt", start.toString());
    body.put("endsAt", start.plus(HOUR).toString());
    return api.post("/api/bookings", body).body().path("id").asString();
  }

  Api api(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  static String page(Api api, Person person) {
    var answer = api.get(person.role().dashboard());
    assertThat(answer.status()).isEqualTo(200);
    return answer.raw().body();
  }

  static Set<String> buttons(Api api, Person person, String id) {
    return Pattern.compile("action=\"/bookings/" + id + "/([a-z]+)\"")
        .matcher(page(api, person))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
