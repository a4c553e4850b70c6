package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class HoldSettingsTest {
  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void a_time_is_held_for_five_minutes_unless_said_otherwise() {
    assertThat(HoldSettings.from(environment).life()).isEqualTo(Duration.ofMinutes(5));
    environment.setProperty("VISAVIS_HOLD_MINUTES", " 20 ");
    assertThat(HoldSettings.from(environment).life()).isEqualTo(Duration.ofMinutes(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "61", "-5", "5m", "99999999999"})
  void anything_but_one_to_sixty_is_a_fault(String text) {
    environment.setProperty("VISAVIS_HOLD_MINUTES", text);
    assertThatThrownBy(() -> HoldSettings.from(environment))
        .hasMessage("VISAVIS_HOLD_MINUTES must be a number from 1 to 60; it is \"%s\".", text);
  }
}
