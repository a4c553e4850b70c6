package app.visavis.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", " \n\t", "\u200b\u2060", "\u00a0\u3000", "\u3164", "\u2800", "\u202e\u2066"})
  void what_shows_nothing_is_not_visible(String typed) {
    assertThat(TypedText.isVisible(typed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u200bء\u200b", "日", "😀", "-"})
  void a_single_letter_or_sign_is_visible(String typed) {
    assertThat(TypedText.isVisible(typed)).isTrue();
  }

  @Test
  void nothing_turns_the_reading_direction_of_what_follows() {
    assertThat(TypedText.upright("a\u202eb\u202cc\u2067d\u2069")).isEqualTo("abcd");
  }

  /** Persian needs the non-joiner, a family of emoji the joiner. */
  @ParameterizedTest
  @ValueSource(strings = {"می\u200cخواهم", "👩\u200d👧", "ab\u200e", "שלום\u200f"})
  void marks_that_join_and_part_letters_stay(String typed) {
    assertThat(TypedText.upright(typed)).isEqualTo(typed);
  }
}
