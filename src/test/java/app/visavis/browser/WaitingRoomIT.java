package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A therapist's client waits until the therapist opens the door. */
@VisavisTest
class WaitingRoomIT {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Person therapist;
  private Person client;
  private BookingId booking;

  @BeforeEach
  void a_session_that_starts_now() {
    therapist = someone.who(Role.THERAPIST);
    client = someone.who(Role.CLIENT);
    booking = someone.booking(therapist, client, clock.instant(), Duration.ofMinutes(50));
  }

  @Test
  void the_client_waits_and_gets_in_when_the_therapist_admits() {
    var guest = window(client).open(booking).join().isIn("waiting").reads("is not here yet");
    var host = window(therapist).open(booking).join().isIn("call").reads("is waiting at the door");
    guest.reads("is here and has been told");

    host.press("Admit Client");

    guest.isIn("call").sees().hears();
    host.sees().hears();
  }

  @Test
  void nothing_about_the_call_reaches_who_waits() {
    var guest = window(client);
    var frames = new ArrayList<String>();
    guest.page().onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
    window(therapist).open(booking).join().isIn("call");

    guest.open(booking).join().isIn("waiting").reads("is here and has been told");

    assertThat(frames).isNotEmpty().noneMatch(frame -> frame.contains("\"peers\""));
    assertThat(frames).noneMatch(frame -> frame.contains("uid") || frame.contains("iceServers"));
  }

  @Test
  void a_reload_keeps_the_place() {
    var guest = window(client).open(booking).join().isIn("waiting");
    var host = window(therapist).open(booking).join().isIn("call").reads("is waiting at the door");

    guest.page().reload();

    guest.isIn("waiting");
    host.press("Admit Client");
    guest.isIn("call").sees();
  }

  @Test
  void a_cancellation_reaches_who_waits_at_once() {
    var guest = window(client).open(booking).join().isIn("waiting");

    new Api(port)
        .signIn(therapist.email(), Someone.PASSWORD)
        .post("/api/bookings/" + booking + "/cancel", Map.of());

    guest.reads("This session was cancelled");
  }

  private CallPage window(Person person) {
    return new CallPage(CHROMIUM.window(port)).watchDevices().signIn(person);
  }
}
