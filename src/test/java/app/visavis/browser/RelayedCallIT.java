package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.testing.Coturn;
import app.visavis.testing.VisavisTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two people whose networks let nothing through but a TURN server: a real coturn. */
@VisavisTest
class RelayedCallIT extends LessonInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();
  @RegisterExtension static final Coturn COTURN = Coturn.unlimited();

  @DynamicPropertySource
  static void turn(DynamicPropertyRegistry settings) {
    COTURN.announceTo(settings);
  }

  @Test
  void they_see_and_hear_each_other_over_the_relay() {
    var host = joined(tutor);
    var guest = joined(student);

    host.sees().hears();
    guest.sees().hears();
    assertThat(guest.page().evaluate(KINDS_OF_THE_CHOSEN_PATH)).isEqualTo("relay relay");
  }

  private static final String RELAY_ONLY =
      """
      const Plain = RTCPeerConnection;
      window.RTCPeerConnection = class extends Plain {
        constructor(configuration) {
          super({ ...configuration, iceTransportPolicy: 'relay' });
          window.testConnection = this;
        }
      };
      """;

  private static final String KINDS_OF_THE_CHOSEN_PATH =
      """
      async () => {
        const stats = await window.testConnection.getStats();
        const pair = [...stats.values()].find((s) => s.type === 'candidate-pair' && s.nominated);
        return [pair.localCandidateId, pair.remoteCandidateId]
          .map((id) => stats.get(id).candidateType)
          .join(' ');
      }
      """;

  private CallPage joined(Person person) {
    var page = CHROMIUM.window(port);
    page.addInitScript(RELAY_ONLY);
    return new CallPage(page).signIn(person).open(booking).isIn("lobby").join().isIn("call");
  }
}
