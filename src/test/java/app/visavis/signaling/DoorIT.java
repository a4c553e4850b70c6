package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.common.SupportCode;
import app.visavis.session.StrangerSeen;
import app.visavis.testing.Api;
import app.visavis.testing.Socket;
import app.visavis.testing.Someone;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** The waiting room of a therapist, whose clients wait to be let in. */
class DoorIT extends WithSockets {
  @Autowired ApplicationEventPublisher events;

  private Person therapist;
  private Person client;
  private BookingId appointment;

  @BeforeEach
  void an_appointment_that_starts_now() {
    therapist = someone.who(Role.THERAPIST);
    client = someone.who(Role.CLIENT);
    appointment = someone.booking(therapist, client, clock.instant(), LESSON);
  }

  @Test
  void a_guest_waits_until_the_host_lets_it_in() {
    var guest = waiting();
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    var knocking = host.hear("door").path("guests").get(0);
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
    host.say(admit(host.hear("door").path("guests").get(0)));
    guest.hear("waiting");
    guest.hear("welcome");
    guest.say(leave());
    assertThat(guest.closed()).isEqualTo(1000);

    page(client, appointment).say(hello("guest")).hear("welcome");
  }

  @Test
  void the_door_is_empty_again_when_the_guest_gives_up_or_its_socket_drops() {
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    host.hear("door");

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
  void who_waits_is_told_at_once_when_the_appointment_is_moved() {
    var guest = waiting();
    var later = clock.instant().plus(Duration.ofDays(2));

    var moved =
        new Api(port)
            .signIn(therapist.email(), Someone.PASSWORD)
            .post(
                "/api/bookings/" + appointment + "/reschedule",
                Map.of("startsAt", later.toString(), "endsAt", later.plus(LESSON).toString()));

    assertThat(moved.status()).isEqualTo(200);
    var refused = guest.hear("refused");
    assertThat(refused.path("code").asString()).isEqualTo("too-early");
    assertThat(refused.path("opensAt").asString())
        .isEqualTo(later.minus(Duration.ofMinutes(15)).toString());
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
  void a_guest_who_waits_hears_at_once_that_the_appointment_was_called_off() {
    var guest = waiting();
    var answer = as(therapist).post("/api/bookings/" + appointment + "/cancel", Map.of());
    assertThat(answer.status()).isEqualTo(200);

    assertThat(guest.hear("refused").path("status").asString()).isEqualTo("CANCELLED");
    assertThat(guest.closed()).isEqualTo(4003);
  }

  private static Map<String, String> admit(JsonNode guest) {
    return Map.of("type", "admit", "waiting", guest.path("waiting").asString());
  }

  private Socket waiting() {
    var guest = page(client, appointment).say(hello("guest"));
    var waiting = guest.hear("waiting");
    assertThat(waiting.path("host").asString()).isEqualTo(therapist.name());
    assertThat(waiting.path("hostPresent").asBoolean()).isFalse();
    return guest;
  }

  @Test
  void only_the_host_hears_of_a_stranger_in_the_channel() {
    var call = call();
    events.publishEvent(new StrangerSeen(lesson, new SupportCode("V-7K2M9Q")));

    assertThat(call.host().hear("stranger").path("support").asString()).isEqualTo("V-7K2M9Q");
    call.guest().hearsNothingElse();
  }
}
