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
  void a_title_is_one_line_and_a_reason_may_have_several() {
    assertThat(PlainText.title("Fractions\r\n\nand more\n"))
        .isEqualTo(Checked.of("Fractions and more"));
    assertThat(PlainText.reason("I am ill.\nSorry!")).isEqualTo(Checked.of("I am ill.\nSorry!"));
  }

  /** A time behind such a title would be read backwards, and nobody could press an empty one. */
  @Test
  void marks_that_turn_what_follows_are_left_out_and_what_shows_nothing_is_none() {
    assertThat(PlainText.title("\u202eTalk\u2066")).isEqualTo(Checked.of("Talk"));
    assertThat(PlainText.title("\u200b\u3164")).isEqualTo(Checked.of(""));
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
