package app.visavis.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.common.InvalidSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class TokenLifeTest {
  @Test
  void is_one_hour_unless_set() {
    assertThat(read("").longest()).isEqualTo(Duration.ofHours(1));
    assertThat(read(" 2 ").longest()).isEqualTo(Duration.ofMinutes(2));
    assertThat(read("60").longest()).isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "61", "-5", "two", "PT2M", "2.5"})
  void must_be_a_number_from_2_to_60(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidSettings.class)
        .hasMessage("VISAVIS_TOKEN_MINUTES must be a number from 2 to 60.");
  }

  private static TokenLife read(String text) {
    return TokenLife.from(new MockEnvironment().withProperty("VISAVIS_TOKEN_MINUTES", text));
  }
}
