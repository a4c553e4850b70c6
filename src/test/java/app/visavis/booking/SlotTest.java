package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-21T10:00:00Z,        2026-11-21T10:05:00Z,        ,
          2026-11-21T10:00:00Z,        2026-11-21T10:04:59.999999Z, TOO_SHORT
          2026-11-21T10:00:00Z,        2026-11-21T22:00:00Z,        ,
          2026-11-21T10:00:00Z,        2026-11-21T22:00:00.000001Z, TOO_LONG
          2026-11-21T11:00:00Z,        2026-11-21T10:00:00Z,        TOO_SHORT
          2026-11-21T09:00:00Z,        2026-11-21T10:00:00.000001Z, ,
          2026-11-21T09:00:00Z,        2026-11-21T10:00:00Z,        END_PASSED
          2028-11-21T10:00:00Z,        2028-11-21T10:30:00Z,        ,
          2028-11-21T10:00:00.000001Z, 2028-11-21T10:30:00Z,        START_TOO_FAR
          """)
  void a_time_can_be_booked_within_its_bounds(
      Instant start, Instant end, @Nullable BookingFault fault) {
    assertThat(faultOf(Slot.check(start, end, NOW))).isEqualTo(fault);
  }

  @Test
  void a_missing_end_of_it_is_named() {
    assertThat(faultOf(Slot.check(null, NOW, NOW))).isEqualTo(BookingFault.START_MISSING);
    assertThat(faultOf(Slot.check(NOW, null, NOW))).isEqualTo(BookingFault.END_MISSING);
  }

  @Test
  void it_is_kept_to_the_microsecond() {
    var finer = NOW.plusNanos(1_999);

    assertThat(Slot.check(finer, finer.plus(Duration.ofHours(1)), NOW))
        .isEqualTo(
            Checked.of(
                new Slot(NOW.plusNanos(1_000), NOW.plusNanos(1_000).plus(Duration.ofHours(1)))));
  }

  private static @Nullable BookingFault faultOf(Checked<Slot> check) {
    return switch (check) {
      case Checked.Usable<Slot> _ -> null;
      case Checked.Unusable<Slot>(var fault) -> fault;
    };
  }
}
