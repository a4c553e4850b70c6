package app.visavis.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private final PasswordRules rules = new PasswordRules();

  @Test
  void eight_to_128_characters_are_enough_whatever_they_are() {
    assertThat(rules.fault("zvgtrkwp")).isEmpty();
    assertThat(rules.fault("        ")).isEmpty();
    assertThat(rules.fault("🐢".repeat(8))).isEmpty();
    assertThat(rules.fault("ab".repeat(64))).isEmpty();
  }

  @Test
  void shorter_and_longer_is_refused() {
    assertThat(rules.fault("zvgtrkw")).isPresent();
    assertThat(rules.fault("🐢".repeat(7))).isPresent();
    assertThat(rules.fault("ab".repeat(64) + "c")).isPresent();
  }

  @Test
  void half_a_character_is_refused() {
    assertThat(rules.fault("zvgtrkwp\ud800")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "PassWord1", "12345678", "qwertyuiop", "iloveyou"})
  void what_everybody_tries_first_is_refused(String password) {
    assertThat(rules.fault(password)).isPresent();
  }
}
