package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.common.SupportCode;
import app.visavis.session.SessionEvent;
import app.visavis.session.SessionEvent.Kind;
import app.visavis.session.SessionJournal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stays written of those who came to the door. */
class DoorJournalIT extends WithWaitingRoom {
  @Autowired SessionJournal journal;

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
  void the_journal_tells_what_happened_at_the_door_each_wait_once() {
    var host = hostBeforeAnEmptyDoor();
    var first = page(client, appointment).say(hello("guest"));
    first.hear("waiting");
    host.hear("door");
    first.drop();
    host.hear("door");
    var guest = page(client, appointment).say(hello("guest"));
    guest.hear("waiting");
    var wait = firstOf(host.hear("door"));
    host.say(tell(wait, "5 minutes late"));
    host.say(decline(wait));
    host.say(tell(wait, "too late"));
    host.hear("door");
    host.hear("error");

    await()
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
    await()
        .untilAsserted(() ->
            assertThat(journal.of(appointment))
                .last()
                .satisfies(event -> {
                  assertThat(event.kind()).isEqualTo(Kind.DENIED);
                  assertThat(event.support()).isEqualTo(support);
                  assertThat(event.detail()).isEqualTo("removed");
                }));
  }
}
