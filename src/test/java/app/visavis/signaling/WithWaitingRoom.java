package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Socket;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** The waiting room of a therapist, whose clients wait to be let in. */
abstract class WithWaitingRoom extends WithSockets {
  Person therapist;
  Person client;
  BookingId appointment;

  @BeforeEach
  void an_appointment_that_starts_now() {
    therapist = someone.who(Role.THERAPIST);
    client = someone.who(Role.CLIENT);
    appointment = someone.booking(therapist, client, clock.instant(), LESSON);
  }

  /** The host's page, that has heard who waits when it came: nobody. */
  Socket hostBeforeAnEmptyDoor() {
    var host = page(therapist, appointment).say(hello("host"));
    host.hear("welcome");
    host.hear("door");
    return host;
  }

  /** A guest's page, that waits while the host is not there. */
  Socket waiting() {
    var guest = page(client, appointment).say(hello("guest"));
    var waiting = guest.hear("waiting");
    assertThat(waiting.path("host").asString()).isEqualTo(therapist.name());
    assertThat(waiting.path("hostPresent").asBoolean()).isFalse();
    return guest;
  }

  static JsonNode firstOf(JsonNode door) {
    return door.path("guests").get(0);
  }

  static Map<String, String> admit(JsonNode guest) {
    return Map.of("type", "admit", "waiting", guest.path("waiting").asString());
  }

  static Map<String, String> decline(JsonNode guest) {
    return Map.of("type", "decline", "waiting", guest.path("waiting").asString());
  }

  static Map<String, String> tell(JsonNode guest, String words) {
    return Map.of("type", "tell", "waiting", guest.path("waiting").asString(), "words", words);
  }

  static Map<String, String> bodyOf(BookingId booking) {
    return Map.of("bookingId", booking.toString());
  }
}
