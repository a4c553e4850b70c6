package app.visavis.media.agora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.visavis.common.InvalidSettings;
import app.visavis.common.Secret;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** Notifications secret, customer ID and customer secret. */
class AgoraAccountSettingsTest {
  private static final String NOTIFICATION = "AGORA_NOTIFICATION_SECRET";
  private static final String ID = "AGORA_CUSTOMER_ID";
  private static final String SECRET = "AGORA_CUSTOMER_SECRET";

  @Test
  void all_of_them_may_be_missing() {
    assertThat(NotificationSettings.from(environment(Map.of(NOTIFICATION, " "))).secret())
        .isEmpty();
    assertThat(RestSettings.from(environment(Map.of(ID, "", SECRET, "")))).isEmpty();
  }

  @Test
  void set_they_are_not_printed() {
    var notification = NotificationSettings.from(environment(Map.of(NOTIFICATION, "hush-hush")));
    var rest = RestSettings.from(environment(Map.of(ID, "key", SECRET, "hush-hush"))).orElseThrow();

    assertThat(notification.secret()).contains(new Secret("hush-hush"));
    assertThat(rest.customerSecret()).isEqualTo(new Secret("hush-hush"));
    assertThat(notification.toString() + rest).doesNotContain("hush");
  }

  @Test
  void both_of_agoras_domains_are_used() {
    var rest = RestSettings.from(environment(Map.of(ID, "key", SECRET, "secret"))).orElseThrow();
    assertThat(rest.bases())
        .map(Object::toString)
        .containsExactly("https://api.agora.io", "https://api.sd-rtn.com");
  }

  @Test
  void half_an_account_is_a_fault() {
    assertThat(faults(RestSettings::from, Map.of(ID, "key")))
        .singleElement()
        .asString()
        .startsWith("AGORA_CUSTOMER_SECRET is missing");
    assertThat(faults(RestSettings::from, Map.of(SECRET, "secret")))
        .singleElement()
        .asString()
        .startsWith("AGORA_CUSTOMER_ID is missing");
  }

  @Test
  void what_cannot_be_a_secret_is_a_fault_that_does_not_show_it() {
    assertThat(faults(NotificationSettings::from, Map.of(NOTIFICATION, "hush hush")))
        .singleElement()
        .asString()
        .startsWith(NOTIFICATION)
        .doesNotContain("hush");
    assertThat(faults(RestSettings::from, Map.of(ID, "with:colon", SECRET, "secret"))).hasSize(1);
  }

  private static List<String> faults(
      Function<Environment, ?> reader, Map<String, String> settings) {
    var fault =
        assertThatExceptionOfType(InvalidSettings.class)
            .isThrownBy(() -> reader.apply(environment(settings)))
            .actual();
    return fault.faults();
  }

  private static MockEnvironment environment(Map<String, String> settings) {
    var environment = new MockEnvironment();
    settings.forEach(environment::setProperty);
    return environment;
  }
}
