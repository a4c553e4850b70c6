package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A wait that goes on: what is said to it, and what does not end it. */
class WaitIT extends WithWaitingRoom {
  @Test
  void a_reload_keeps_the_place_in_the_row_and_the_words_of_the_host() {
    var host = hostBeforeAnEmptyDoor();
    var first = page(client, appointment).say(hello("guest"));
    first.hear("waiting");
    var before = firstOf(host.hear("door"));
    host.say(tell(before, "5 minutes late"));
    assertThat(first.hear("waiting").path("words").asString()).isEqualTo("5 minutes late");
    first.drop();
    host.hear("door");
    clock.advance(Duration.ofSeconds(2));

    var second = page(client, appointment).say(hello("guest"));

    assertThat(second.hear("waiting").path("words").asString()).isEqualTo("5 minutes late");
    assertThat(firstOf(host.hear("door"))).isEqualTo(before);
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
  void who_was_not_let_in_is_told_why_and_may_ask_again_after_a_minute() {
    var host = hostBeforeAnEmptyDoor();
    var guest = page(client, appointment).say(hello("guest"));
    guest.hear("waiting");
    var turnedAway = firstOf(host.hear("door"));

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
    var again = firstOf(host.hear("door"));
    assertThat(again.path("waiting")).isNotEqualTo(turnedAway.path("waiting"));
    host.say(admit(turnedAway));
    assertThat(host.hear("error").path("code").asString()).isEqualTo("no-longer-waiting");
    host.say(admit(again));
    guest.hear("welcome");
  }

  @Test
  void leaving_and_coming_again_is_no_way_around_having_been_turned_away() {
    var host = hostBeforeAnEmptyDoor();
    var guest = page(client, appointment).say(hello("guest"));
    guest.hear("waiting");
    host.say(decline(firstOf(host.hear("door"))));
    guest.hear("declined");
    host.hear("door");
    guest.say(leave());
    guest.closed();

    page(client, appointment).say(hello("another")).hear("declined");

    host.hearsNothingElse();
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
  void a_guest_who_waits_hears_at_once_that_the_appointment_was_called_off() {
    var guest = waiting();
    var answer = as(therapist).post("/api/bookings/" + appointment + "/cancel", Map.of());
    assertThat(answer.status()).isEqualTo(200);

    assertThat(guest.hear("refused").path("status").asString()).isEqualTo("CANCELLED");
    assertThat(guest.closed()).isEqualTo(4003);
  }
}
