package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who was sent out is out, whatever the page of that person does; and one click brings it back. */
class RemovalIT extends WithSockets {
  @Test
  void a_removed_guest_is_out_at_once_and_the_host_sees_whom_it_can_take_back() {
    var call = call();

    assertThat(remove(as(tutor), student).status()).isEqualTo(204);

    assertThat(call.guest().hear("refused").path("code").asString()).isEqualTo("removed");
    assertThat(call.guest().closed()).isEqualTo(4003);
    var door = call.host().hear("door");
    assertThat(door.path("guests")).isEmpty();
    assertThat(door.path("removed").get(0).path("person").asString())
        .isEqualTo(student.id().toString());
    assertThat(door.path("removed").get(0).path("name").asString()).isEqualTo(student.name());
    var left = call.host().hear("peer-left");
    assertThat(left.path("peer").asString()).isEqualTo(call.guestId());
    assertThat(left.path("reason").asString()).isEqualTo("removed");
  }

  @Test
  void nothing_that_a_removed_guest_tries_brings_it_back() {
    var call = call();
    var guest = as(student);
    remove(as(tutor), student);
    call.guest().hear("refused");

    for (var hello : List.of(hello("guest"), takeOver("other"), resume("guest", call.guestId()))) {
      var socket = page(guest, lesson).say(hello);
      assertThat(socket.hear("refused").path("code").asString()).isEqualTo("removed");
      assertThat(socket.closed()).isEqualTo(4003);
    }
    for (var path : new String[] {"/api/video-sessions/start", "/api/video-sessions/end"}) {
      assertThat(guest.post(path, body()).code()).as(path).isEqualTo("removed");
    }
    assertThat(guest.post("/api/agora/token", body()).status()).isEqualTo(409);
    assertThat(remove(guest, tutor).status()).isEqualTo(403);
    assertThat(readmit(guest, student).status()).isEqualTo(403);
    assertThat(guest.get("/api/bookings/" + lesson).body().at("/admission/state").asString())
        .isEqualTo("removed");
    call.host().hear("door");
    call.host().hear("peer-left");
    call.host().hearsNothingElse();
  }

  @Test
  void what_a_removed_guest_goes_on_drawing_reaches_nobody() {
    var call = call();
    call.guest().say(draft(1, "{}"));
    call.host().hear("draft");
    remove(as(tutor), student);
    call.host().hear("door");
    call.host().hear("peer-left");
    assertThat(call.guest().closed()).isEqualTo(4003);

    var again = page(student, lesson).say(draft(1, "{}"));

    assertThat(again.hear("error").path("code").asString()).isEqualTo("not-seated");
    call.host().hearsNothingElse();
  }

  @Test
  void one_click_takes_back_who_was_removed_without_waiting_again() {
    var call = call();
    var host = as(tutor);
    remove(host, student);
    call.guest().hear("refused");
    call.host().hear("door");
    call.host().hear("peer-left");

    assertThat(readmit(host, student).status()).isEqualTo(204);

    assertThat(call.host().hear("door").path("removed")).isEmpty();
    page(student, lesson).say(hello("guest")).hear("welcome");
    call.host().hear("peer-joined");
  }

  @Test
  void a_removal_and_its_repetition_are_one_and_only_the_guest_can_be_removed() {
    call();
    var host = as(tutor);
    remove(host, student);
    assertThat(remove(host, student).status()).isEqualTo(204);
    assertThat(events("REMOVED")).isEqualTo(1);

    assertThat(remove(host, tutor).body().path("field").asString()).isEqualTo("person");
    assertThat(remove(host, someone.who(Role.STUDENT)).status()).isEqualTo(400);
    assertThat(remove(as(someone.who(Role.TUTOR)), student).status()).isEqualTo(404);
    assertThat(host.post("/api/video-sessions/remove", body()).status()).isEqualTo(400);
    assertThat(readmit(host, student).status()).isEqualTo(204);
    assertThat(readmit(host, student).status()).isEqualTo(204);
    assertThat(events("READMITTED")).isEqualTo(1);
  }

  @Test
  void taking_back_somebody_who_was_never_removed_lets_nobody_past_the_waiting_room() {
    var therapist = someone.who(Role.THERAPIST);
    var client = someone.who(Role.CLIENT);
    lesson = someone.booking(therapist, client, clock.instant(), LESSON);

    assertThat(readmit(as(therapist), client).status()).isEqualTo(204);

    page(client, lesson).say(hello("guest")).hear("waiting");
  }

  @Test
  void a_locked_room_takes_nobody_new_and_both_may_return() {
    var host = page(tutor, lesson).say(hello("host"));
    host.hear("welcome");
    host.hear("door");
    assertThat(lock(as(tutor)).code()).isEqualTo("not-complete");
    var guest = page(student, lesson).say(hello("guest"));
    guest.hear("welcome");
    host.hear("peer-joined");

    assertThat(lock(as(tutor)).status()).isEqualTo(204);
    assertThat(lock(as(tutor)).status()).isEqualTo(204);

    assertThat(host.hear("welcome").path("locked").asBoolean()).isTrue();
    assertThat(guest.hear("welcome").path("locked").asBoolean()).isTrue();
    guest.say(leave());
    assertThat(guest.closed()).isEqualTo(1000);
    page(student, lesson).say(hello("guest")).hear("welcome");
    assertThat(as(student).post("/api/video-sessions/unlock", body()).status()).isEqualTo(403);
    host.hear("peer-left");
    host.hear("peer-joined");
    as(tutor).post("/api/video-sessions/unlock", body());
    assertThat(host.hear("welcome").path("locked").asBoolean()).isFalse();
  }

  @Test
  void fifty_removals_and_fifty_returns_at_once_end_in_one_or_the_other() throws Exception {
    call();
    var host = as(tutor);
    atOnce(50, turn -> turn % 2 == 0 ? remove(host, student) : readmit(host, student));

    var isOut = count("door_decision where booking_id = ? and decision = 'SENT_OUT'") == 1;
    assertThat(lastWord()).isEqualTo(isOut ? "REMOVED" : "READMITTED");
    var answer = as(student).post("/api/video-sessions/start", body());
    assertThat(answer.status()).isEqualTo(isOut ? 409 : 200);
    assertThat(Math.abs(events("REMOVED") - events("READMITTED"))).isLessThanOrEqualTo(1);
  }

  private String lastWord() {
    return database
        .sql(
            """
            select kind from session_event
             where booking_id = ? and kind in ('REMOVED', 'READMITTED') order by id desc limit 1
            """)
        .param(lesson.value())
        .query(String.class)
        .single();
  }

  private Api.Answer remove(Api host, Person person) {
    return host.post("/api/video-sessions/remove", about(person));
  }

  private Api.Answer readmit(Api host, Person person) {
    return host.post("/api/video-sessions/readmit", about(person));
  }

  private Api.Answer lock(Api host) {
    return host.post("/api/video-sessions/lock", body());
  }

  private Map<String, String> about(Person person) {
    return Map.of("bookingId", lesson.toString(), "person", person.id().toString());
  }

  private long events(String kind) {
    return database
        .sql("select count(*) from session_event where booking_id = ? and kind = ?")
        .params(lesson.value(), kind)
        .query(Long.class)
        .single();
  }
}
