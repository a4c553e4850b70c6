package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a client comes in past a therapist who has to let it in, and how it does not. */
class DoorIT extends WithWaitingRoom {
  @Test
  void a_guest_waits_until_the_host_lets_it_in() {
    var guest = waiting();
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    var knocking = firstOf(host.hear("door"));
    assertThat(knocking.path("name").asString()).isEqualTo(client.name());
    assertThat(guest.hear("waiting").path("hostPresent").asBoolean()).isTrue();

    host.say(admit(knocking));
    assertThat(guest.hear("welcome").path("peers")).hasSize(1);
    host.hear("peer-joined");
    assertThat(host.hear("door").path("guests")).isEmpty();
  }

  @Test
  void whoever_was_let_in_once_comes_back_without_waiting() {
    var guest = waiting();
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    host.say(admit(firstOf(host.hear("door"))));
    guest.hear("waiting");
    guest.hear("welcome");
    guest.say(leave());
    assertThat(guest.closed()).isEqualTo(1000);

    page(client, appointment).say(hello("guest")).hear("welcome");
  }

  @Test
  void the_door_is_empty_again_when_the_guest_gives_up_or_its_socket_drops() {
    var host = hostBeforeAnEmptyDoor();

    var first = page(client, appointment).say(hello("guest"));
    first.hear("waiting");
    assertThat(host.hear("door").path("guests")).hasSize(1);
    first.say(leave());
    assertThat(first.closed()).isEqualTo(1000);
    assertThat(host.hear("door").path("guests")).isEmpty();

    var second = page(client, appointment).say(hello("guest"));
    second.hear("waiting");
    assertThat(host.hear("door").path("guests")).hasSize(1);
    second.drop();
    assertThat(host.hear("door").path("guests")).isEmpty();
  }

  @Test
  void a_click_meant_for_a_wait_that_is_over_lets_nobody_in() {
    var host = hostBeforeAnEmptyDoor();
    var first = page(client, appointment).say(hello("guest"));
    first.hear("waiting");
    var stale = firstOf(host.hear("door"));
    first.say(leave());
    first.closed();
    host.hear("door");
    var second = page(client, appointment).say(hello("guest"));
    second.hear("waiting");
    var fresh = firstOf(host.hear("door"));
    assertThat(fresh.path("waiting")).isNotEqualTo(stale.path("waiting"));

    host.say(admit(stale));

    assertThat(host.hear("error").path("code").asString()).isEqualTo("no-longer-waiting");
    second.hearsNothingElse();
    assertThat(as(client).post("/api/video-sessions/start", bodyOf(appointment)).code())
        .isEqualTo("waiting");
    host.say(admit(fresh));
    second.hear("welcome");
  }

  @Test
  void a_guest_cannot_speak_for_the_host() {
    var guest = waiting();
    for (var type : new String[] {"admit", "decline", "tell"}) {
      guest.say(Map.of("type", type, "waiting", "w-1", "words", "Let me in"));
      assertThat(guest.hear("error").path("code").asString()).as(type).isEqualTo("not-seated");
    }
    var call = call();
    for (var type : new String[] {"admit", "decline", "tell"}) {
      call.guest().say(Map.of("type", type, "waiting", "w-1", "words", "Let me in"));
      assertThat(call.guest().hear("error").path("code").asString())
          .as(type)
          .isEqualTo("forbidden");
    }
  }

  @Test
  void only_the_host_lets_in_and_only_its_guest() {
    var guest = waiting().say(Map.of("type", "admit", "waiting", "w-1"));
    assertThat(guest.hear("error").path("code").asString()).isEqualTo("not-seated");

    var call = call();
    call.guest().say(Map.of("type", "admit", "waiting", "w-1"));
    assertThat(call.guest().hear("error").path("code").asString()).isEqualTo("forbidden");
    call.host().say(Map.of("type", "admit", "waiting", "w-1"));
    assertThat(call.host().hear("error").path("code").asString()).isEqualTo("no-longer-waiting");
  }

  @Test
  void the_guest_hears_that_the_host_went() {
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    var guest = page(client, appointment).say(hello("guest"));
    assertThat(guest.hear("waiting").path("hostPresent").asBoolean()).isTrue();
    host.say(leave());
    assertThat(guest.hear("waiting").path("hostPresent").asBoolean()).isFalse();
  }
}
