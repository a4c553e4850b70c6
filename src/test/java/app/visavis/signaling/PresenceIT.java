package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.account.Person;
import app.visavis.testing.Api;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One person, several tabs, and sockets that break. */
class PresenceIT extends WithSockets {
  @Test
  void a_second_tab_takes_over_only_when_asked_to() {
    var call = call();
    var second = page(student, lesson).say(hello("second"));
    second.hear("elsewhere");
    call.host().hearsNothingElse();

    second.say(takeOver("second"));
    var moved = you(second);
    call.guest().hear("replaced");
    assertThat(call.guest().closed()).isEqualTo(4001);
    assertThat(left(call.host().hear("peer-left"))).isEqualTo(call.guestId() + " moved");
    assertThat(call.host().hear("peer-joined").at("/peer/id").asString()).isEqualTo(moved);
    call.host().hearsNothingElse();
  }

  @Test
  void a_reload_takes_over_by_itself_as_a_new_peer() {
    var call = call();
    var reloaded = page(student, lesson).say(hello("guest"));

    assertThat(you(reloaded)).isNotEqualTo(call.guestId());
    call.guest().hear("replaced");
    assertThat(left(call.host().hear("peer-left"))).isEqualTo(call.guestId() + " moved");
    call.host().hear("peer-joined");
  }

  @Test
  void a_dropped_page_comes_back_as_who_it_was_and_as_it_was() {
    var call = call();
    call.guest().say(Map.of("type", "state", "microphone", true, "camera", true));
    call.host().hear("peer-state");
    call.guest().drop();
    assertThat(presence(call.host().hear("peer-state"))).isEqualTo("reconnecting");

    pass(Duration.ofSeconds(19), call.host());
    var back = page(student, lesson).say(resume("guest", call.guestId()));
    assertThat(you(back)).isEqualTo(call.guestId());
    var peer = call.host().hear("peer-state");
    assertThat(presence(peer)).isEqualTo("here");
    assertThat(peer.at("/peer/microphone").asBoolean()).isTrue();

    pass(Duration.ofSeconds(40), call.host(), back);
    call.host().hearsNothingElse();
  }

  @Test
  void whoever_does_not_come_back_for_20_seconds_is_lost() {
    var call = call();
    call.guest().drop();
    call.host().hear("peer-state");
    pass(Duration.ofSeconds(20), call.host());
    assertThat(left(call.host().hear("peer-left"))).isEqualTo(call.guestId() + " lost");

    var late = page(student, lesson).say(resume("guest", call.guestId()));
    assertThat(you(late)).isNotEqualTo(call.guestId());
    call.host().hear("peer-joined");
  }

  @Test
  void another_tab_gets_the_seat_of_a_dropped_one_without_asking() {
    var call = call();
    call.guest().drop();
    call.host().hear("peer-state");
    page(student, lesson).say(hello("phone")).hear("welcome");
    assertThat(left(call.host().hear("peer-left"))).isEqualTo(call.guestId() + " moved");
    call.host().hear("peer-joined");
  }

  @Test
  void a_peer_s_id_is_of_no_use_to_somebody_else() {
    var call = call();
    var impostor = page(student, lesson).say(resume("stranger", call.hostId()));
    impostor.hear("elsewhere");
    call.host().hearsNothingElse();
  }

  @Test
  void a_socket_whose_other_end_is_silent_counts_as_dropped() {
    var call = call();
    call.guest().freeze();
    pass(Duration.ofSeconds(20), call.host());
    pass(Duration.ofSeconds(5), call.host());

    assertThat(presence(call.host().hear("peer-state"))).isEqualTo("reconnecting");
  }

  @Test
  void a_page_that_is_being_closed_counts_as_dropped_at_once_and_comes_back_after_a_reload() {
    var call = call();
    var last = as(student);
    assertThat(lastWord(last, call.hostId())).isEqualTo(204);
    call.host().hearsNothingElse();

    assertThat(lastWord(last, call.guestId())).isEqualTo(204);
    assertThat(presence(call.host().hear("peer-state"))).isEqualTo("reconnecting");
    assertThat(call.guest().closed()).isEqualTo(1001);
    page(student, lesson).say(hello("guest")).hear("welcome");
    await()
        .untilAsserted(() ->
            assertThat(facts(student))
                .containsExactly("JOINED SOCKET", "DROPPED BEACON", "JOINED SOCKET"));
  }

  @Test
  void a_last_word_without_a_page_is_refused() {
    assertThat(lastWord(as(student), "no page!")).isEqualTo(400);
  }

  @Test
  void the_record_knows_at_once_since_when_a_page_is_silent() {
    var call = call();
    call.guest().freeze();
    var lastSign = clock.instant();
    pass(Duration.ofSeconds(20), call.host());
    pass(Duration.ofSeconds(5), call.host());
    call.host().hear("peer-state");

    await()
        .untilAsserted(() ->
            assertThat(
                    database
                        .sql(
                            """
                            select happened_at from attendance
                             where person_id = ? and presence = 'DROPPED'
                            """)
                        .param(student.id().value())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(lastSign));
  }

  private int lastWord(Api who, String page) {
    return who.post(
            "/api/video-sessions/leave", Map.of("bookingId", lesson.toString(), "page", page))
        .status();
  }

  private List<String> facts(Person person) {
    return database
        .sql("select presence || ' ' || source from attendance where person_id = ? order by id")
        .param(person.id().value())
        .query(String.class)
        .list();
  }

  private static String left(JsonNode message) {
    return message.path("peer").asString() + " " + message.path("reason").asString();
  }

  private static String presence(JsonNode message) {
    return message.at("/peer/presence").asString();
  }
}
