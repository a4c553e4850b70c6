package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.common.SupportCode;
import app.visavis.session.SessionEvent;
import app.visavis.session.SessionEvent.Kind;
import app.visavis.session.SessionJournal;
import app.visavis.session.StrangerSeen;
import app.visavis.testing.Api;
import app.visavis.testing.Socket;
import app.visavis.testing.Someone;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** The waiting room of a therapist, whose clients wait to be let in. */
class DoorIT extends WithSockets {
  @Autowired ApplicationEventPublisher events;
  @Autowired SessionJournal journal;

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
  void a_click_meant_for_a_wait_that_is_over_lets_nobody_in() {
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    host.hear("door");
    var first = page(client, appointment).say(hello("guest"));
    first.hear("waiting");
    var stale = host.hear("door").path("guests").get(0);
    first.say(leave());
    first.closed();
    host.hear("door");
    var second = page(client, appointment).say(hello("guest"));
    second.hear("waiting");
    var fresh = host.hear("door").path("guests").get(0);
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
  void a_reload_keeps_the_place_in_the_row_and_the_words_of_the_host() {
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    host.hear("door");
    var first = page(client, appointment).say(hello("guest"));
    first.hear("waiting");
    var before = host.hear("door").path("guests").get(0);
    host.say(tell(before, "5 minutes late"));
    assertThat(first.hear("waiting").path("words").asString()).isEqualTo("5 minutes late");
    first.drop();
    host.hear("door");
    clock.advance(Duration.ofSeconds(2));

    var second = page(client, appointment).say(hello("guest"));

    assertThat(second.hear("waiting").path("words").asString()).isEqualTo("5 minutes late");
    assertThat(host.hear("door").path("guests").get(0)).isEqualTo(before);
  }

  @Test
  void however_often_a_guest_says_hello_one_wait_is_written_down() {
    var guest = page(client, appointment).say(hello("guest"));
    guest.hear("waiting");
    for (var i = 0; i < 3; i++) {
      assertThat(guest.say(hello("guest")).hear("error").path("code").asString())
          .isEqualTo("invalid-message");
    }
    page(client, appointment).say(hello("other")).hear("waiting");
    guest.say(leave());
    assertThat(guest.closed()).isEqualTo(1000);

    // The record follows the words, in their order.
    page(client, appointment).say(hello("third")).hear("waiting");
    page(therapist, appointment).say(hello("host")).hear("welcome");
    lesson = appointment;
    await().until(() -> count("session_event where booking_id = ? and kind = 'JOINED'") == 1);
    assertThat(count("session_event where booking_id = ? and kind = 'WAITING'")).isOne();
  }

  @Test
  void who_was_not_let_in_is_told_why_and_may_ask_again_after_a_minute() {
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    host.hear("door");
    var guest = page(client, appointment).say(hello("guest"));
    guest.hear("waiting");
    var turnedAway = host.hear("door").path("guests").get(0);

    host.say(
        Map.of(
            "type", "decline", "waiting", turnedAway.path("waiting").asString(), "words", "Later"));

    var declined = guest.hear("declined");
    assertThat(declined.path("words").asString()).isEqualTo("Later");
    assertThat(instant(declined, "askAgainAt")).isEqualTo(clock.instant().plusSeconds(60));
    assertThat(host.hear("door").path("guests")).isEmpty();
    guest.say(Map.of("type", "ask"));
    guest.hear("declined");
    page(client, appointment).say(hello("guest")).hear("declined");
    host.hearsNothingElse();

    clock.advance(Duration.ofSeconds(60));
    guest.say(Map.of("type", "ask"));
    guest.hear("waiting");
    var again = host.hear("door").path("guests").get(0);
    assertThat(again.path("waiting")).isNotEqualTo(turnedAway.path("waiting"));
    host.say(admit(turnedAway));
    assertThat(host.hear("error").path("code").asString()).isEqualTo("no-longer-waiting");
    host.say(admit(again));
    guest.hear("welcome");
  }

  @Test
  void the_journal_tells_what_happened_at_the_door_each_wait_once() {
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    host.hear("door");
    var first = page(client, appointment).say(hello("guest"));
    first.hear("waiting");
    host.hear("door");
    first.drop();
    host.hear("door");
    var guest = page(client, appointment).say(hello("guest"));
    guest.hear("waiting");
    var wait = host.hear("door").path("guests").get(0);
    host.say(tell(wait, "5 minutes late"));
    host.say(Map.of("type", "decline", "waiting", wait.path("waiting").asString()));
    host.say(tell(wait, "too late"));
    host.hear("door");
    host.hear("error");

    Awaitility.await()
        .untilAsserted(() ->
            assertThat(journal.of(appointment))
                .filteredOn(event -> client.id().equals(event.person()))
                .extracting(SessionEvent::kind)
                .containsExactly(Kind.WAITING, Kind.MESSAGED, Kind.DECLINED));
  }

  @Test
  void a_refusal_carries_the_support_code_that_the_journal_has() {
    var therapistsPage = as(therapist);
    assertThat(therapistsPage.post("/api/video-sessions/start", bodyOf(appointment)).status())
        .isEqualTo(200);
    therapistsPage.post(
        "/api/video-sessions/remove",
        Map.of("bookingId", appointment.toString(), "person", client.id().toString()));

    var refused = page(client, appointment).say(hello("guest")).hear("refused");

    var support = new SupportCode(refused.path("support").asString());
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(journal.of(appointment))
                .last()
                .satisfies(event -> {
                  assertThat(event.kind()).isEqualTo(Kind.DENIED);
                  assertThat(event.support()).isEqualTo(support);
                  assertThat(event.detail()).isEqualTo("removed");
                }));
  }

  @Test
  void leaving_and_coming_again_is_no_way_around_having_been_turned_away() {
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    host.hear("door");
    var guest = page(client, appointment).say(hello("guest"));
    guest.hear("waiting");
    var wait = host.hear("door").path("guests").get(0).path("waiting").asString();
    host.say(Map.of("type", "decline", "waiting", wait));
    guest.hear("declined");
    host.hear("door");
    guest.say(leave());
    guest.closed();

    page(client, appointment).say(hello("another")).hear("declined");

    host.hearsNothingElse();
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
  void words_are_one_line_of_bounded_plain_text() {
    var call = call();
    var tooLong = "x".repeat(201);
    for (var words : new String[] {"", "  ", tooLong, "two\nlines", "bell\u0007"}) {
      call.host().say(Map.of("type", "tell", "waiting", "w-1", "words", words));
      assertThat(call.host().hear("error").path("code").asString()).isEqualTo("invalid-message");
    }
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

  private static Map<String, String> tell(JsonNode guest, String words) {
    return Map.of("type", "tell", "waiting", guest.path("waiting").asString(), "words", words);
  }

  private static Map<String, String> bodyOf(BookingId booking) {
    return Map.of("bookingId", booking.toString());
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

    // A page that comes later knows nothing yet.
    call.host().say(leave());
    assertThat(call.host().closed()).isEqualTo(1000);
    var again = page(tutor, lesson).say(hello("again"));
    again.hear("welcome");
    again.hear("door");
    assertThat(again.hear("stranger").path("support").asString()).isEqualTo("V-7K2M9Q");
  }
}
