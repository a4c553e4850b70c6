package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @Test
  void what_surrounds_it_is_cut_off() {
    assertThat(PlainText.title("  Überweisung 🙂 ")).isEqualTo(Checked.of("Überweisung 🙂"));
    assertThat(PlainText.title(null)).isEqualTo(Checked.of(""));
  }

  @Test
  void it_is_bounded() {
    assertThat(PlainText.title("x".repeat(120))).isEqualTo(Checked.of("x".repeat(120)));
    assertThat(PlainText.title("x".repeat(121)))
        .isEqualTo(Checked.not(BookingFault.TITLE_UNUSABLE));
    assertThat(PlainText.reason("x".repeat(501)))
        .isEqualTo(Checked.not(BookingFault.REASON_UNUSABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\u001b[31mb", "half \ud800 pair"})
  void what_the_database_or_a_terminal_would_choke_on_is_refused(String text) {
    assertThat(PlainText.title(text)).isEqualTo(Checked.not(BookingFault.TITLE_UNUSABLE));
  }
}
