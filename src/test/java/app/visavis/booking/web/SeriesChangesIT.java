package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Five Mondays at 10:00 in Berlin, the clocks going forward after the second. */
@VisavisTest
class SeriesChangesIT {
  private static final Duration LENGTH = Duration.ofMinutes(50);
  private static final List<String> MONDAYS =
      List.of(
          "2027-03-15T09:00:00Z",
          "2027-03-22T09:00:00Z",
          "2027-03-29T08:00:00Z",
          "2027-04-05T08:00:00Z",
          "2027-04-12T08:00:00Z");

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private final List<String> ids = new ArrayList<>();
  private Instant before = Instant.EPOCH;
  private Person tutor;
  private Person student;
  private Api asTutor;

  @BeforeEach
  void five_mondays() {
    before = clock.instant();
    clock.set(Instant.parse("2027-03-01T08:00:00Z"));
    tutor = new OpenHost().open(someone, port);
    student = someone.who(Role.STUDENT);
    asTutor = api(tutor);
    var wish = new HashMap<String, Object>(time(MONDAYS.getFirst()));
    wish.putAll(Map.of("guest", student.email(), "times", 5));
    asTutor.post("/api/series", wish).body().path("bookings").values().stream()
        .map(each -> each.path("id").asString())
        .forEach(ids::add);
  }

  @AfterEach
  void back_to_the_present() {
    clock.set(before);
  }

  @Test
  void one_is_moved_by_itself_and_stays_in_the_series() {
    assertThat(move(2, "2027-03-30T14:00:00Z", "this").status()).isEqualTo(200);

    assertThat(starts()).containsExactly(with(2, "2027-03-30T14:00:00Z"));
    assertThat(bookings().stream().map(each -> each.path("series").asString()).distinct())
        .hasSize(1);
  }

  @Test
  void the_following_ones_are_shifted_on_the_wall() {
    // From Monday 10:00 to Tuesday 11:30, on both sides of the clock change.
    var moved = move(1, "2027-03-23T10:30:00Z", "following");

    assertThat(moved.body().path("startsAt").asString()).isEqualTo("2027-03-23T10:30:00Z");
    assertThat(starts())
        .containsExactly(
            MONDAYS.getFirst(),
            "2027-03-23T10:30:00Z",
            "2027-03-30T09:30:00Z",
            "2027-04-06T09:30:00Z",
            "2027-04-13T09:30:00Z");
  }

  @Test
  void all_may_move_into_each_others_places() {
    assertThat(move(0, MONDAYS.get(1), "following").status()).isEqualTo(200);
    assertThat(starts())
        .containsExactly(
            MONDAYS.get(1), MONDAYS.get(2), MONDAYS.get(3), MONDAYS.get(4), "2027-04-19T08:00:00Z");

    assertThat(move(0, MONDAYS.getFirst(), "following").status()).isEqualTo(200);
    assertThat(starts()).containsExactlyElementsOf(MONDAYS);
  }

  @Test
  void a_guest_too_may_move_all_of_them_by_a_week() {
    assertThat(move(api(student), 0, MONDAYS.get(1)).status()).isEqualTo(200);
    assertThat(starts().getFirst()).isEqualTo(MONDAYS.get(1));
    assertThat(starts().getLast()).isEqualTo("2027-04-19T08:00:00Z");
  }

  @Test
  void one_with_a_time_of_its_own_stays_when_the_others_move() {
    move(3, "2027-04-07T14:00:00Z", "this");
    move(1, "2027-03-22T10:00:00Z", "following");

    assertThat(starts())
        .containsExactly(
            MONDAYS.getFirst(),
            "2027-03-22T10:00:00Z",
            "2027-03-29T09:00:00Z",
            "2027-04-07T14:00:00Z",
            "2027-04-12T09:00:00Z");
  }

  @Test
  void moved_on_from_a_time_of_its_own_the_others_follow_its_old_place() {
    move(2, "2027-03-30T14:00:00Z", "this");
    move(2, "2027-03-30T08:00:00Z", "following");

    assertThat(starts())
        .containsExactly(
            MONDAYS.get(0),
            MONDAYS.get(1),
            "2027-03-30T08:00:00Z",
            "2027-04-06T08:00:00Z",
            "2027-04-13T08:00:00Z");
    // It keeps time with the others again.
    move(1, "2027-03-22T10:00:00Z", "following");
    assertThat(starts().getLast()).isEqualTo("2027-04-13T09:00:00Z");
    assertThat(starts().get(2)).isEqualTo("2027-03-30T09:00:00Z");
  }

  @Test
  void a_new_length_is_that_of_all_following() {
    var wish = new HashMap<String, Object>(time(MONDAYS.get(3)));
    wish.put("endsAt", "2027-04-05T09:30:00Z");
    wish.put("scope", "following");
    asTutor.post("/api/bookings/" + ids.get(3) + "/reschedule", wish);

    assertThat(bookings().stream().map(each -> each.path("endsAt").asString()).skip(2))
        .containsExactly("2027-03-29T08:50:00Z", "2027-04-05T09:30:00Z", "2027-04-12T09:30:00Z");
  }

  @Test
  void what_collides_is_named_and_nothing_moves() {
    var busy = Instant.parse("2027-04-06T08:30:00Z");
    someone.booking(tutor, someone.who(Role.STUDENT), busy, LENGTH);

    var refused = move(2, "2027-03-30T08:00:00Z", "following");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("conflicts").values())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.path("startsAt").asString()).isEqualTo("2027-04-06T08:00:00Z");
          assertThat(each.path("conflict").asString()).isEqualTo("HOST");
        });
    assertThat(starts()).containsExactlyElementsOf(MONDAYS);
  }

  @Test
  void the_following_ones_are_cancelled_with_those_that_have_a_time_of_their_own() {
    move(3, "2027-04-07T14:00:00Z", "this");
    var answer =
        asTutor.post(
            "/api/bookings/" + ids.get(2) + "/cancel",
            Map.of("scope", "following", "reason", "She moves away."));

    assertThat(answer.body().path("status").asString()).isEqualTo("CANCELLED");
    assertThat(bookings().stream().map(each -> each.path("status").asString()))
        .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED", "CANCELLED", "CANCELLED");
    assertThat(history(4).getLast().path("reason").asString()).isEqualTo("She moves away.");
  }

  @Test
  void what_has_begun_or_is_over_stays_as_it_is() {
    asTutor.post("/api/bookings/" + ids.get(3) + "/cancel", Map.of());
    move(2, "2027-03-29T09:00:00Z", "following");

    assertThat(starts())
        .containsExactly(with(2, "2027-03-29T09:00:00Z", 4, "2027-04-12T09:00:00Z"));
    assertThat(move(3, "2027-04-05T09:00:00Z", "following").code()).isEqualTo("invalid-move");
  }

  @Test
  void a_guest_moves_the_following_ones_within_the_hosts_rules() {
    var open = new OpenHost().with("weekly", OpenHost.everyDay("09:00", "12:00"));
    asTutor.put("/api/availability", open.json());
    var asStudent = api(student);

    assertThat(move(asStudent, 2, "2027-03-29T15:00:00Z").code()).isEqualTo("slot-taken");
    assertThat(move(asStudent, 2, "2027-03-30T08:00:00Z").status()).isEqualTo(200);
    assertThat(starts().getLast()).isEqualTo("2027-04-13T08:00:00Z");

    asTutor.put("/api/availability", open.with("changeNoticeMinutes", 30 * 24 * 60).json());
    var late =
        asStudent.post("/api/bookings/" + ids.get(0) + "/cancel", Map.of("scope", "following"));
    assertThat(late.code()).isEqualTo("too-late");
    assertThat(late.body().path("until").asString()).isEqualTo("2027-02-13T09:00:00Z");
  }

  @Test
  void the_scope_is_one_of_two_words_and_means_nothing_outside_a_series() {
    assertThat(move(0, MONDAYS.get(1), "all").body().path("field").asString()).isEqualTo("scope");
    var start = Instant.parse("2027-05-03T08:00:00Z");
    var single = someone.booking(tutor, student, start, LENGTH);
    ids.add(single.toString());

    assertThat(move(5, "2027-05-04T08:00:00Z", "following").status()).isEqualTo(200);
    assertThat(
            asTutor
                .post("/api/bookings/" + single + "/cancel", Map.of("scope", "following"))
                .status())
        .isEqualTo(200);
  }

  private Api.Answer move(int place, String start, String scope) {
    var wish = new HashMap<String, Object>(time(start));
    wish.put("scope", scope);
    return asTutor.post("/api/bookings/" + ids.get(place) + "/reschedule", wish);
  }

  private Api.Answer move(Api api, int place, String start) {
    var wish = new HashMap<String, Object>(time(start));
    wish.put("scope", "following");
    return api.post("/api/bookings/" + ids.get(place) + "/reschedule", wish);
  }

  private static String[] with(Object... changes) {
    var starts = new ArrayList<>(MONDAYS);
    for (var at = 0; at < changes.length; at += 2) {
      starts.set((int) changes[at], (String) changes[at + 1]);
    }
    return starts.toArray(String[]::new);
  }

  private List<String> starts() {
    return bookings().stream().map(each -> each.path("startsAt").asString()).toList();
  }

  private List<JsonNode> bookings() {
    return ids.stream().map(id -> asTutor.get("/api/bookings/" + id).body()).toList();
  }

  private List<JsonNode> history(int place) {
    var all = asTutor.get("/api/bookings/" + ids.get(place) + "/history").body();
    return List.copyOf(all.values());
  }

  private static Map<String, String> time(String start) {
    var end = Instant.parse(start).plus(LENGTH);
    return Map.of("startsAt", start, "endsAt", end.toString());
  }

  private Api api(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
