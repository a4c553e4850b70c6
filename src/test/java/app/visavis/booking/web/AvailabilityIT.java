package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a host says about being booked. */
@VisavisTest
class AvailabilityIT {
  private static final String PATH = "/api/availability";

  @LocalServerPort int port;
  @Autowired Someone someone;

  private Api host;

  @BeforeEach
  void signIn() {
    host = signedIn(Role.THERAPIST);
  }

  @Test
  void a_host_who_has_said_nothing_has_no_hours_and_may_save_just_that() {
    var unsaid = host.get(PATH);

    assertThat(unsaid.status()).isEqualTo(200);
    assertThat(unsaid.body().path("timeZone").asString()).isEqualTo("Europe/Berlin");
    assertThat(unsaid.body().path("weekly")).isEmpty();
    assertThat(unsaid.body().path("changeNoticeMinutes").asInt()).isZero();
    assertThat(host.put(PATH, unsaid.body()).body()).isEqualTo(unsaid.body());
  }

  @Test
  void what_was_saved_is_there_as_a_whole_and_in_order() {
    var saved =
        json(
            """
            {"timeZone": "Europe/Berlin",
             "weekly": [{"day": "MONDAY", "from": "09:00", "to": "12:30"},
                        {"day": "MONDAY", "from": "13:00", "to": "24:00"},
                        {"day": "SUNDAY", "from": "00:00", "to": "06:15"}],
             "exceptions": [{"date": "2027-01-01", "hours": []},
                            {"date": "2027-01-09",
                             "hours": [{"from": "10:00", "to": "11:00"}, {"from": "11:00", "to": "12:00"}]}],
             "lengths": [50, 80, 25],
             "bufferBeforeMinutes": 5, "bufferAfterMinutes": 10, "minimumNoticeMinutes": 720,
             "furthestDays": 90, "dailyCap": 6, "confirmsAtOnce": true, "changeNoticeMinutes": 1440}
            """);

    assertThat(host.put(PATH, saved).body()).isEqualTo(saved);
    assertThat(host.put(PATH, saved).body()).as("once more").isEqualTo(saved);
    assertThat(host.get(PATH).body()).isEqualTo(saved);
  }

  static Stream<Arguments> unusable() {
    var nine = Map.of("day", "MONDAY", "from", "09:00", "to", "12:00");
    var dayOff = Map.of("date", "2027-01-01", "hours", List.of());
    var twice = Map.of("from", "09:00", "to", "10:00");
    return Stream.of(
        Arguments.of("weekly", null, "weekly"),
        Arguments.of("weekly", Collections.singletonList(null), "weekly.0"),
        Arguments.of("weekly", List.of(nine, nine), "weekly.1"),
        Arguments.of(
            "weekly", List.of(Map.of("day", "DAY", "from", "1", "to", "2")), "weekly.0.day"),
        Arguments.of(
            "weekly",
            List.of(Map.of("day", "MONDAY", "from", "24:30", "to", "12:00")),
            "weekly.0.from"),
        Arguments.of(
            "weekly",
            List.of(Map.of("day", "MONDAY", "from", "12:00", "to", "12:00")),
            "weekly.0.to"),
        Arguments.of("weekly", Collections.nCopies(85, nine), "weekly"),
        Arguments.of("exceptions", List.of(dayOff, dayOff), "exceptions.1.date"),
        Arguments.of("exceptions", List.of(Map.of("date", "2027-01-01")), "exceptions.0.hours"),
        Arguments.of("exceptions", List.of(Map.of("hours", List.of())), "exceptions.0.date"),
        Arguments.of(
            "exceptions",
            List.of(Map.of("date", "2027-02-29", "hours", List.of())),
            "exceptions.0.date"),
        Arguments.of(
            "exceptions",
            List.of(Map.of("date", "2027-01-01", "hours", List.of(twice, twice))),
            "exceptions.0.hours.1"),
        Arguments.of("lengths", List.of(), "lengths"),
        Arguments.of("lengths", List.of(50, 50), "lengths"),
        Arguments.of("lengths", List.of(50, 4), "lengths.1"),
        Arguments.of("bufferBeforeMinutes", -1, "bufferBeforeMinutes"),
        Arguments.of("bufferAfterMinutes", 241, "bufferAfterMinutes"),
        Arguments.of("minimumNoticeMinutes", 86_401, "minimumNoticeMinutes"),
        Arguments.of("minimumNoticeMinutes", "soon", "minimumNoticeMinutes"),
        Arguments.of("furthestDays", 0, "furthestDays"),
        Arguments.of("dailyCap", 0, "dailyCap"),
        Arguments.of("confirmsAtOnce", null, "confirmsAtOnce"),
        Arguments.of("changeNoticeMinutes", null, "changeNoticeMinutes"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void what_nobody_can_mean_is_refused_by_name(String field, Object value, String named) {
    var answer = host.put(PATH, new OpenHost().with(field, value).json());

    assertThat(answer.code()).as(answer.raw().body()).isEqualTo("invalid-request");
    assertThat(answer.body().path("field").asString()).isEqualTo(named);
    assertThat(host.get(PATH).body().path("weekly")).isEmpty();
  }

  @Test
  void only_hosts_are_booked() {
    for (var role : List.of(Role.CLIENT, Role.STUDENT, Role.ADMIN)) {
      var other = signedIn(role);
      assertThat(other.get(PATH).code()).isEqualTo("forbidden");
      assertThat(other.put(PATH, new OpenHost().json()).code()).isEqualTo("forbidden");
    }
  }

  private Api signedIn(Role role) {
    return new Api(port).signIn(someone.who(role).email(), Someone.PASSWORD);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
