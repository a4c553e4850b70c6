package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.signaling.Intake.Taken;
import app.visavis.signaling.message.CloseCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final Intake intake = new Intake(Limits.DEFAULT);

  @Test
  void puts_fragments_together() {
    assertThat(intake.take("{\"a\"", false, NOW)).isEqualTo(new Taken.Part());
    assertThat(intake.take(":1}", true, NOW)).isEqualTo(new Taken.Whole("{\"a\":1}"));
    assertThat(intake.take("{}", true, NOW)).isEqualTo(new Taken.Whole("{}"));
  }

  @Test
  void counts_bytes_and_not_letters() {
    assertThat(intake.take("ä".repeat(32 * 1024), true, NOW)).isInstanceOf(Taken.Whole.class);
    assertThat(intake.take("ä".repeat(32 * 1024) + "a", true, NOW))
        .isEqualTo(new Taken.Refused(CloseCode.TOO_BIG));
  }

  @Test
  void gives_up_on_a_message_that_does_not_end() {
    for (var part = 0; part < 64; part++) {
      assertThat(intake.take("x".repeat(1024), false, NOW)).isEqualTo(new Taken.Part());
    }
    assertThat(intake.take("x", false, NOW)).isEqualTo(new Taken.Refused(CloseCode.TOO_BIG));
  }

  @Test
  void takes_200_messages_in_10_seconds_and_as_many_in_the_next() {
    for (var round = 0; round < 2; round++) {
      var time = NOW.plus(Duration.ofSeconds(10L * round));
      for (var message = 0; message < 200; message++) {
        assertThat(intake.take("{}", true, time)).isInstanceOf(Taken.Whole.class);
      }
      assertThat(intake.take("{}", true, time)).isEqualTo(new Taken.Refused(CloseCode.TOO_MUCH));
    }
  }

  @Test
  void an_empty_fragment_counts_as_a_message() {
    for (var message = 0; message < 200; message++) {
      assertThat(intake.take("", false, NOW)).isEqualTo(new Taken.Part());
    }
    assertThat(intake.take("", false, NOW)).isEqualTo(new Taken.Refused(CloseCode.TOO_MUCH));
  }
}
