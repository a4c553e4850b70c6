package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {
  @ParameterizedTest
  @CsvSource({
    "true,  true,  COMPLETED,",
    "true,  false, NO_SHOW,   GUEST",
    "false, true,  NO_SHOW,   HOST",
    "false, false, NO_SHOW,   BOTH"
  })
  void it_took_place_when_both_came(
      boolean host, boolean guest, BookingStatus status, @Nullable Absence absent) {
    assertThat(Outcome.of(host, guest)).isEqualTo(new Outcome(status, absent));
  }

  @ParameterizedTest
  @EnumSource
  void nobody_is_absent_from_what_took_place(Absence absent) {
    assertThatThrownBy(() -> new Outcome(BookingStatus.COMPLETED, absent))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_no_show_says_whose() {
    assertThatThrownBy(() -> new Outcome(BookingStatus.NO_SHOW, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"COMPLETED", "NO_SHOW"},
      mode = EnumSource.Mode.EXCLUDE)
  void nothing_else_is_an_outcome(BookingStatus status) {
    assertThatThrownBy(() -> new Outcome(status, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
