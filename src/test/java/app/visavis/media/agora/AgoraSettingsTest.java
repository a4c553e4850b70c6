package app.visavis.media.agora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.visavis.common.InvalidSettings;
import app.visavis.common.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class AgoraSettingsTest {
  private static final String ID = "AGORA_APP_ID";
  private static final String ALIAS = "NEXT_PUBLIC_AGORA_APP_ID";
  private static final String CERTIFICATE = "AGORA_APP_CERTIFICATE";
  private static final String HEX = "0123456789abcdef0123456789ABCDEF";
  private static final String OTHER_HEX = "fedcba9876543210fedcba9876543210";

  @Test
  void without_both_there_is_no_agora() {
    assertThat(AgoraSettings.from(environment(Map.of()))).isEmpty();
    assertThat(AgoraSettings.from(environment(Map.of(ID, "", ALIAS, " ", CERTIFICATE, "\t"))))
        .isEmpty();
  }

  @Test
  void with_both_there_is_and_the_certificate_is_not_printed() {
    var settings = AgoraSettings.from(environment(Map.of(ID, HEX, CERTIFICATE, " " + OTHER_HEX)));

    assertThat(settings).contains(new AgoraSettings(HEX, new Secret(OTHER_HEX)));
    assertThat(settings.toString()).doesNotContain(OTHER_HEX);
  }

  @Test
  void the_app_id_may_come_under_its_other_name_or_under_both() {
    var expected = new AgoraSettings(HEX, new Secret(OTHER_HEX));

    assertThat(AgoraSettings.from(environment(Map.of(ALIAS, HEX, CERTIFICATE, OTHER_HEX))))
        .contains(expected);
    assertThat(AgoraSettings.from(environment(Map.of(ID, HEX, ALIAS, HEX, CERTIFICATE, OTHER_HEX))))
        .contains(expected);
  }

  @Test
  void two_different_app_ids_are_a_fault() {
    assertThat(faults(Map.of(ID, HEX, ALIAS, OTHER_HEX, CERTIFICATE, OTHER_HEX)))
        .containsExactly("AGORA_APP_ID and NEXT_PUBLIC_AGORA_APP_ID differ: set only one of them.");
  }

  @ParameterizedTest
  @ValueSource(strings = {ID, ALIAS})
  void an_app_id_alone_is_a_fault(String name) {
    assertThat(faults(Map.of(name, HEX)))
        .containsExactly(
            "AGORA_APP_CERTIFICATE is missing: AGORA_APP_ID is set, and Agora needs both"
                + " (or neither, for calls without Agora).");
  }

  @Test
  void a_certificate_alone_is_a_fault() {
    assertThat(faults(Map.of(CERTIFICATE, HEX)))
        .containsExactly(
            "AGORA_APP_ID is missing: AGORA_APP_CERTIFICATE is set, and Agora needs both"
                + " (or neither, for calls without Agora).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0123456789abcdef0123456789ABCDE", HEX + "0", HEX + "\nx"})
  void anything_but_32_hexadecimal_digits_is_a_fault_that_does_not_show_it(String value) {
    assertThat(faults(Map.of(ID, value, CERTIFICATE, value)))
        .containsExactly(
            "AGORA_APP_ID must be 32 hexadecimal digits.",
            "AGORA_APP_CERTIFICATE must be 32 hexadecimal digits.");
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThat(faults(Map.of(ID, "x", ALIAS, "y")))
        .hasSize(3)
        .anyMatch(fault -> fault.contains("differ"))
        .anyMatch(fault -> fault.contains("must be"))
        .anyMatch(fault -> fault.contains("is missing"));
  }

  @Test
  void the_encoder_never_sees_anything_else_either() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AgoraSettings(HEX, new Secret("short")))
        .withMessageNotContaining("short");
  }

  private static List<String> faults(Map<String, String> values) {
    return assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> AgoraSettings.from(environment(values)))
        .actual()
        .faults();
  }

  private static MockEnvironment environment(Map<String, String> values) {
    var environment = new MockEnvironment();
    values.forEach(environment::setProperty);
    return environment;
  }
}
