package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.account.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call as its two pages hear it. */
class SignalingIT extends WithSockets {
  private static final Map<String, Object> OFFER =
      Map.of("description", Map.of("type", "offer", "sdp", "v=0\r\n"));

  @Test
  void both_see_each_other() {
    var host = page(tutor, lesson);
    var first = host.say(hello("host")).hear("welcome");
    assertThat(host.hear("door").path("guests")).isEmpty();
    var guest = page(student, lesson);
    var second = guest.say(hello("guest")).hear("welcome");
    var joined = host.hear("peer-joined").path("peer");

    assertThat(first.path("role").asString()).isEqualTo("host");
    assertThat(first.path("network").asString()).isEqualTo("direct");
    assertThat(first.path("peers")).isEmpty();
    assertThat(first.path("iceServers").isArray()).isTrue();
    assertThat(instant(first, "startedAt")).isEqualTo(clock.instant());
    assertThat(instant(first, "endsAt")).isEqualTo(clock.instant().plus(LESSON));
    assertThat(instant(first, "closesAt")).isEqualTo(clock.instant().plus(LESSON).plus(GRACE));
    assertThat(instant(first, "serverTime")).isEqualTo(clock.instant());
    assertThat(second.path("role").asString()).isEqualTo("guest");
    assertThat(second.path("peers").get(0).path("id")).isEqualTo(first.path("you"));
    assertThat(second.path("peers").get(0).path("name").asString()).isEqualTo(tutor.name());
    assertThat(joined.path("id")).isEqualTo(second.path("you"));
    assertThat(joined.path("microphone").asBoolean()).isFalse();
    assertThat(joined.path("presence").asString()).isEqualTo("here");
    assertThat(joined.path("uid").asInt()).isPositive();
  }

  @Test
  void what_one_page_signals_the_other_hears_under_its_true_id() {
    var call = call();
    for (var signal :
        List.of(
            OFFER,
            Map.of("description", Map.of("type", "answer", "sdp", "v=0\r\n")),
            Map.of("candidate", Map.of("candidate", "candidate:1", "sdpMid", "0")))) {
      call.guest().say(signal(call.hostId(), "from", call.hostId(), signal));
      var heard = call.host().hear("signal");

      assertThat(heard.path("from").asString()).isEqualTo(call.guestId());
      assertThat(heard.path("signal")).isEqualTo(JsonMapper.shared().valueToTree(signal));
    }
    call.guest().hearsNothingElse();
  }

  @Test
  void a_large_description_arrives_whole() {
    var call = call();
    var description = Map.of("type", "offer", "sdp", "ä".repeat(25_000));
    call.host().say(signal(call.guestId(), "x", "", Map.of("description", description)));

    assertThat(call.guest().hear("signal").at("/signal/description/sdp").asString())
        .isEqualTo(description.get("sdp"));
  }

  @Test
  void there_is_nothing_to_signal_to_oneself_to_nobody_or_before_a_seat() {
    var call = call();
    call.guest().say(signal(call.guestId(), "x", "", OFFER));
    assertThat(code(call.guest().hear("error"))).isEqualTo("no-such-peer");
    call.guest().say(signal("p-0000000000", "x", "", OFFER));
    assertThat(code(call.guest().hear("error"))).isEqualTo("no-such-peer");

    var unseated = page(student, lesson).say(signal(call.hostId(), "x", "", OFFER));
    var error = unseated.hear("error");
    assertThat(code(error)).isEqualTo("not-seated");
    assertThat(error.path("support").asString()).matches("V-[0-9A-Z]{6}");
    call.host().hearsNothingElse();
  }

  @Test
  void what_one_page_is_only_just_drawing_the_other_sees_and_nobody_keeps() {
    var call = call();
    var box = "{\"kind\":\"box\"}";
    call.guest().say(draft(3, box));
    var seen = call.host().hear("draft");
    call.guest().say(draft(3, null));

    assertThat(seen.path("from").asString()).isEqualTo(call.guestId());
    assertThat(seen.path("page").asInt()).isEqualTo(3);
    assertThat(seen.path("item").asString()).isEqualTo(ITEM);
    assertThat(seen.path("drawn").asString()).isEqualTo(box);
    assertThat(call.host().hear("draft").has("drawn")).as("drawn no more").isFalse();
    call.guest().hearsNothingElse();
    assertThat(count("board_change where booking_id = ?")).isZero();
  }

  @Test
  void what_is_drawn_before_a_seat_or_beyond_the_bounds_reaches_nobody() {
    var call = call();
    var unseated = page(student, lesson).say(draft(1, "{}"));
    assertThat(code(unseated.hear("error"))).isEqualTo("not-seated");
    for (var wrong : List.of(draft(0, "{}"), draft(21, "{}"), draft(1, "x".repeat(4_001)))) {
      assertThat(code(call.guest().say(wrong).hear("error"))).isEqualTo("invalid-message");
    }
    var item = Map.of("type", "draft", "page", 1, "item", "1", "drawn", "{}");
    assertThat(code(call.guest().say(item).hear("error"))).isEqualTo("invalid-message");
    call.host().hearsNothingElse();
  }

  @Test
  void the_other_hears_what_a_page_sends() {
    var call = call();
    call.guest().say(Map.of("type", "state", "microphone", true, "camera", false));
    var peer = call.host().hear("peer-state").path("peer");

    assertThat(peer.path("microphone").asBoolean()).isTrue();
    assertThat(peer.path("camera").asBoolean()).isFalse();
    assertThat(peer.path("background").asBoolean()).isFalse();
  }

  @Test
  void the_other_hears_that_a_phone_shows_something_else() {
    var call = call();
    call.guest()
        .say(Map.of("type", "state", "microphone", true, "camera", true, "background", true));

    var peer = call.host().hear("peer-state").path("peer");
    assertThat(peer.path("background").asBoolean()).isTrue();
    assertThat(peer.path("camera").asBoolean()).isTrue();
  }

  @Test
  void the_other_hears_that_the_network_carries_no_picture_and_when_it_does_again() {
    var call = call();
    call.guest()
        .say(Map.of("type", "state", "microphone", true, "camera", true, "picture", "sound-only"));
    var peer = call.host().hear("peer-state").path("peer");
    assertThat(peer.path("picture").asString()).isEqualTo("sound-only");
    assertThat(peer.path("camera").asBoolean()).as("the person's own choice").isTrue();

    call.guest().say(Map.of("type", "state", "microphone", true, "camera", true));
    var better = call.host().hear("peer-state").path("peer");
    assertThat(better.path("picture").asString()).isEqualTo("full");
  }

  @Test
  void leaving_is_not_ending() {
    var call = call();
    call.guest().say(leave());
    assertThat(call.guest().closed()).isEqualTo(1000);
    var left = call.host().hear("peer-left");
    assertThat(left.path("peer").asString()).isEqualTo(call.guestId());
    assertThat(left.path("reason").asString()).isEqualTo("left");

    assertThat(you(page(student, lesson).say(hello("guest")))).isNotEqualTo(call.guestId());
    call.host().hear("peer-joined");
  }

  @Test
  void the_host_ends_it_for_both_and_for_whoever_comes_later() {
    var call = call();
    pass(Duration.ofSeconds(15), call.host(), call.guest());
    var answer = as(tutor).post("/api/video-sessions/end", Map.of("bookingId", lesson.toString()));
    assertThat(answer.status()).isEqualTo(200);

    for (var page : List.of(call.host(), call.guest())) {
      var ended = page.hear("ended");
      assertThat(ended.path("durationSeconds").asInt()).isEqualTo(15);
      assertThat(instant(ended, "endedAt")).isEqualTo(clock.instant());
      assertThat(page.closed()).isEqualTo(4002);
    }
    var late = page(student, lesson).say(hello("guest"));
    assertThat(late.hear("ended").path("durationSeconds").asInt()).isEqualTo(15);
    assertThat(late.closed()).isEqualTo(4002);
  }

  @Test
  void whom_the_door_no_longer_admits_is_out_within_a_minute() {
    var call = call();
    closedWithoutNews();
    pass(Duration.ofMinutes(1), call.host(), call.guest());
    // Whoever is asked for first leaves, before it is the other's turn.
    for (var page : List.of(call.host(), call.guest())) {
      var message = page.hearOneOf("peer-left", "refused");
      var refusal = code(message).isEmpty() ? page.hear("refused") : message;
      assertThat(code(refusal)).isEqualTo("not-open");
      assertThat(refusal.path("status").asString()).isEqualTo("CANCELLED");
      assertThat(page.closed()).isEqualTo(4003);
    }
  }

  @Test
  void the_clock_closes_the_room_after_the_grace() {
    var call = call();
    pass(LESSON.plus(GRACE), call.host(), call.guest());
    for (var page : List.of(call.host(), call.guest())) {
      var message = page.hearOneOf("peer-left", "refused");
      assertThat(code(code(message).isEmpty() ? page.hear("refused") : message)).isEqualTo("over");
    }
  }

  @Test
  void a_guest_who_ends_by_a_call_is_out_of_the_room_and_the_record_says_so_once() {
    var call = call();
    awaitAttendance(student, "JOINED");
    var api = as(student);
    for (var i = 0; i < 3; i++) {
      assertThat(api.post("/api/video-sessions/end", body()).status()).isEqualTo(200);
    }

    assertThat(call.guest().closed()).isEqualTo(1000);
    assertThat(call.host().hear("peer-left").path("reason").asString()).isEqualTo("left");
    call.host().hearsNothingElse();
    awaitAttendance(student, "JOINED", "LEFT");
    assertThat(count("session_event where booking_id = ? and kind = 'LEFT'")).isOne();

    var again = page(student, lesson).say(hello("again"));
    again.hear("welcome");
    awaitAttendance(student, "JOINED", "LEFT", "JOINED");
  }

  private void awaitAttendance(Person person, String... presences) {
    await()
        .untilAsserted(
            () -> assertThat(attendance(person.id().value())).containsExactly(presences));
  }

  @Test
  void attendance_says_who_came_and_who_went() {
    var call = call();
    call.guest().say(leave());
    call.host().hear("peer-left");
    assertThat(call.guest().closed()).isEqualTo(1000);
    call.host().say(leave());
    assertThat(call.host().closed()).isEqualTo(1000);

    // The record follows the words.
    await()
        .untilAsserted(() -> {
          assertThat(attendance(student.id().value())).containsExactly("JOINED", "LEFT");
          assertThat(attendance(tutor.id().value())).containsExactly("JOINED", "LEFT");
        });
  }

  private List<String> attendance(UUID person) {
    return database
        .sql(
            """
            select presence from attendance join video_session on video_session.id = session_id
             where booking_id = ? and person_id = ? order by noticed_at, attendance.id
            """)
        .params(lesson.value(), person)
        .query(String.class)
        .list();
  }

  /** By hand, as nothing that anybody can do says no in the middle of a call without a word. */
  private void closedWithoutNews() {
    database
        .sql("update booking set status = 'CANCELLED' where id = ?")
        .param(lesson.value())
        .update();
  }

  private static Map<String, Object> signal(
      String to, String extraField, String extra, Map<String, ?> signal) {
    return Map.of("type", "signal", "to", to, extraField, extra, "signal", signal);
  }

  private static String code(JsonNode message) {
    return message.path("code").asString("");
  }
}
