package app.visavis.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawnTest {
  @Test
  void half_a_character_cannot_be_stored() {
    assertThat(Drawn.of("{\"text\":\"\ud83d\"}")).isEmpty();
    assertThat(Drawn.of("{\"text\":\"\ud83d\ude42\"}")).isPresent();
  }
}
