package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More time, as far as nobody else has it. */
class ExtendIT extends WithSockets {
  private Instant end;

  @BeforeEach
  void the_booked_end() {
    end = clock.instant().plus(LESSON);
  }

  @Test
  void everybody_s_page_hears_the_new_end() {
    var call = call();

    var answer = extend(as(tutor), 10, null);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(instant(answer.body(), "endsAt")).isEqualTo(end.plus(Duration.ofMinutes(10)));
    assertThat(instant(answer.body(), "closesAt")).isEqualTo(end.plus(Duration.ofMinutes(40)));
    for (var page : List.of(call.host(), call.guest())) {
      var welcome = page.hear("welcome");
      assertThat(instant(welcome, "endsAt")).isEqualTo(end.plus(Duration.ofMinutes(10)));
      assertThat(instant(welcome, "closesAt")).isEqualTo(end.plus(Duration.ofMinutes(40)));
    }
  }

  @Test
  void fifty_presses_on_the_same_clock_add_time_once() throws Exception {
    call();
    var host = as(tutor);
    atOnce(50, turn -> extend(host, 10, end));

    assertThat(endsAt()).isEqualTo(end.plus(Duration.ofMinutes(10)));
    assertThat(count("session_event where booking_id = ? and kind = 'EXTENDED'")).isEqualTo(1);
    assertThat(extend(host, 5, end.plus(Duration.ofMinutes(10))).status()).isEqualTo(200);
    assertThat(endsAt()).isEqualTo(end.plus(Duration.ofMinutes(15)));
  }

  @Test
  void the_host_s_next_booking_is_in_the_way_and_is_named_with_how_far_it_could_go() {
    call();
    var next = end.plus(Duration.ofMinutes(12));
    someone.booking(tutor, someone.who(Role.STUDENT), next, LESSON);

    var refused = extend(as(tutor), 15, end);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("slot-taken");
    assertThat(refused.body().path("conflict").asString()).isEqualTo("host");
    assertThat(refused.body().path("nextTitle").asString()).isEqualTo("Session");
    assertThat(instant(refused.body(), "until")).isEqualTo(next);
    assertThat(endsAt()).isEqualTo(end);
    assertThat(extend(as(tutor), 12, end).status()).isEqualTo(200);
    assertThat(endsAt()).isEqualTo(next);
  }

  @Test
  void of_the_guest_s_next_booking_the_host_learns_only_that_there_is_one() {
    call();
    someone.booking(someone.who(Role.TUTOR), student, end, LESSON);

    var refused = extend(as(tutor), 15, end);

    assertThat(refused.body().path("conflict").asString()).isEqualTo("guest");
    assertThat(refused.body().has("until")).as("not at all").isFalse();
    assertThat(refused.body().has("nextTitle")).isFalse();
  }

  @Test
  void a_race_for_the_same_time_has_one_winner() throws Exception {
    call();
    var host = as(tutor);
    var other = someone.who(Role.STUDENT);
    var answers = atOnce(20, turn -> turn % 2 == 0 ? extend(host, 30, end) : book(host, other));

    var booked = answers.stream().filter(answer -> answer.status() == 201).count();
    var extended = endsAt().isAfter(end);
    assertThat(booked).isEqualTo(extended ? 0 : 1);
  }

  @Test
  void in_overtime_it_counts_from_now_on() {
    var call = call();
    pass(LESSON.plus(Duration.ofSeconds(100)), call.host(), call.guest());

    extend(as(tutor), 5, end);

    var nextMinute = clock.instant().plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
    assertThat(endsAt()).isEqualTo(nextMinute.plus(Duration.ofMinutes(5)));
  }

  @Test
  void only_the_host_gives_time_and_only_to_what_runs() {
    assertThat(extend(as(tutor), 10, null).code()).isEqualTo("not-started");
    call();
    assertThat(extend(as(student), 10, null).status()).isEqualTo(403);
    assertThat(extend(as(someone.who(Role.TUTOR)), 10, null).status()).isEqualTo(404);
    for (var minutes : new Object[] {0, -5, 121, 7.5, "10", true}) {
      assertThat(extend(as(tutor), minutes, null).body().path("field").asString())
          .as("%s", minutes)
          .isEqualTo("minutes");
    }
    assertThat(
            as(tutor)
                .post(
                    "/api/video-sessions/extend",
                    Map.of("bookingId", lesson.toString(), "minutes", 5, "from", "soon"))
                .body()
                .path("field")
                .asString())
        .isEqualTo("from");
    as(tutor).post("/api/video-sessions/end", body());
    assertThat(extend(as(tutor), 10, null).code()).isEqualTo("not-open");
  }

  @Test
  void nothing_grows_longer_than_a_booking_may_be() {
    var host = someone.who(Role.TUTOR);
    lesson = someone.booking(host, someone.who(Role.STUDENT), end, Duration.ofHours(11));
    clock.set(end);
    as(host).post("/api/video-sessions/start", body());

    assertThat(extend(as(host), 61, null).code()).isEqualTo("too-long");
    assertThat(extend(as(host), 60, null).status()).isEqualTo(200);
  }

  private Api.Answer extend(Api api, Object minutes, @Nullable Instant from) {
    var wish = new HashMap<String, Object>(body());
    wish.put("minutes", minutes);
    if (from != null) {
      wish.put("from", from.toString());
    }
    return api.post("/api/video-sessions/extend", wish);
  }

  private Api.Answer book(Api api, Person guest) {
    return api.post(
        "/api/bookings",
        Map.of(
            "guest", guest.email(),
            "startsAt", end.plusSeconds(600).toString(),
            "endsAt", end.plusSeconds(1800).toString()));
  }

  private Instant endsAt() {
    return Instant.parse(as(tutor).get("/api/bookings/" + lesson).body().path("endsAt").asString());
  }
}
