package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/**
 * A lesson over Agora, as far as that can be tried without Agora: the page's own code on top of a
 * stand-in that is typed by the SDK's declarations and carries real media.
 */
@VisavisTest
@Import(AgoraCallIT.Relay.class)
@TestPropertySource(
    properties = {
      "AGORA_APP_ID=" + AgoraCallIT.SAMPLE_APP,
      "AGORA_APP_CERTIFICATE=" + AgoraCallIT.SAMPLE_CERTIFICATE
    })
class AgoraCallIT extends CallContract {
  static final String SAMPLE_APP = "0123456789abcdef0123456789abcdef";
  static final String SAMPLE_CERTIFICATE = "fedcba9876543210fedcba9876543210";
  private static final Path STAND_IN = Path.of("target/test-frontend/agora-stand-in.js");

  @Autowired AgoraRelay relay;
  @Autowired JdbcClient database;

  @TestConfiguration(proxyBeanMethods = false)
  static class Relay {
    @Bean
    AgoraRelay agoraRelay(Clock clock) {
      return new AgoraRelay(SAMPLE_APP, SAMPLE_CERTIFICATE, clock);
    }

    @Bean
    WebSocketConfigurer agoraRelayRoute(AgoraRelay relay) {
      return registry -> registry.addHandler(relay, "/test/agora-relay");
    }
  }

  @Override
  void prepare(BrowserContext window) {
    window.route("**/assets/agora-sdk-*.js", route -> route.fulfill(standIn()));
  }

  @Test
  void before_a_token_runs_out_the_page_gets_a_new_one() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();
    clock.advance(Duration.ofMinutes(20));

    relay.announce(Map.of("type", "token-privilege-will-expire"));

    host.page().waitForCondition(() -> relay.renewals().size() >= 2);
    assertThat(relay.renewals())
        .allSatisfy(token ->
            assertThat(token.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1))));
    guest.isIn("call").sees();
  }

  @Test
  void who_lost_the_right_gets_no_new_token_and_is_out() {
    var guest = joined(student);
    sendOut(student);

    relay.announce(Map.of("type", "token-privilege-will-expire"));

    guest.isIn("done").reads("You are no longer in this session");
    assertThat(guest.openDevices()).isZero();
  }

  @Test
  void nothing_is_asked_of_agora_before_joining_and_its_ban_ends_the_call_with_a_reason() {
    var guest = window(CHROMIUM, student);
    prepare(guest.page().context());
    var asked = new CopyOnWriteArrayList<String>();
    guest.page().onRequest(request -> asked.add(request.url()));
    guest.page().onWebSocket(socket -> asked.add(socket.url()));
    guest.open(booking).isIn("lobby");
    guest.page().waitForFunction("() => document.querySelector('video')?.videoWidth > 0");
    assertThat(asked).isNotEmpty().noneMatch(url -> url.matches(".*(/api/agora/|/ws/|-relay).*"));
    guest.join().isIn("call");
    assertThat(asked).anyMatch(url -> url.contains("/api/agora/token"));

    relay.announce(Map.of("type", "kicked", "reason", "UID_BANNED"));

    guest.isIn("done").reads("You are no longer in this session");
  }

  @Test
  void what_is_published_has_the_chosen_background() {
    var guest = joined(student);
    var host = joined(tutor);
    host.sees();

    guest.press("Devices");
    guest.page().locator("#device-menu [data-backdrops] summary").click();
    guest.page().getByLabel("Evening by the sea").check();

    // The made-up camera is green there, the evening sky dark blue.
    host.page().waitForFunction(SKY_IN_THE_CORNER);
    assertThat(relay.size()).isEqualTo(2);
  }

  private static final String SKY_IN_THE_CORNER =
      """
      () => {
        const video = document.querySelector('.remote video');
        if (!video || video.readyState < 2 || video.videoWidth === 0) return false;
        const pen = new OffscreenCanvas(16, 9).getContext('2d');
        pen.drawImage(video, 0, 0, 16, 9);
        const [red, green, blue] = pen.getImageData(15, 0, 1, 1).data;
        return blue > red + 20 && blue > green + 20 && green < 90;
      }
      """;

  @Test
  void leaving_leaves_the_channel() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();

    guest.press("Leave");

    guest.page().waitForURL("**/student/sessions");
    host.reads("has left");
    host.page().waitForCondition(() -> relay.size() == 1);
  }

  @Test
  void what_a_weak_network_or_saving_data_leaves_of_pictures_reaches_the_sdk() {
    var host = joined(tutor);
    var guest = joined(student);
    host.sees();

    for (var look = 0; look < 7; look++) {
      relay.announce(Map.of("type", "network-quality", "up", 5, "down", 1));
    }

    host.reads("The picture of " + student.name() + " is paused");
    guest.reads("Your picture is paused");
    assertThat(askedOfTheSdk(guest)).isEqualTo(List.of("{\"bitrateMax\":200}", "unpublish video"));
    assertThat(guest.openDevices()).as("the camera is the person's").isEqualTo(2);

    host.press("Try the picture now");
    guest.press("Try the picture now");
    host.sees();
    guest.sees();

    guest.press("Devices");
    guest.page().getByLabel("Save data").check();
    host.reads("saves data");
    guest.reload();
    guest.isIn("call").press("Devices");
    assertThatPage(guest.page().getByLabel("Save data")).isChecked();
  }

  /** Of encoders and the channel, in order. */
  private static Object askedOfTheSdk(CallPage call) {
    return call.page()
        .evaluate(
            "() => window.testAskedOfAgora.map((it) => typeof it === 'string' ? it : JSON.stringify(it))");
  }

  /** What removing somebody will write. */
  private void sendOut(Person person) {
    database
        .sql("insert into door_decision values (?, ?, 'SENT_OUT', ?)")
        .params(booking.value(), person.id().value(), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Route.FulfillOptions standIn() {
    return new Route.FulfillOptions().setPath(STAND_IN).setContentType("text/javascript");
  }
}
