package app.visavis.session.closing;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.session.EndReason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private static final Instant END = Instant.parse("2026-11-21T10:50:00Z");
  private static final Instant CLOSES = END.plus(Duration.ofMinutes(30));
  private static final Duration LITTLE = Duration.ofMillis(1);

  @Test
  void with_somebody_there_it_goes_on_until_the_grace_is_over() {
    assertThat(Closing.of(END, CLOSES, null, CLOSES.minus(LITTLE))).isEmpty();
    assertThat(Closing.of(END, CLOSES, null, CLOSES)).contains(time());
  }

  @Test
  void an_empty_room_before_the_booked_end_stays_open_for_a_return() {
    var emptySince = END.minus(Duration.ofMinutes(40));

    assertThat(Closing.of(END, CLOSES, emptySince, END.minus(LITTLE))).isEmpty();
    assertThat(Closing.of(END, CLOSES, emptySince, END.plus(Closing.EMPTY_FOR).minus(LITTLE)))
        .isEmpty();
    assertThat(Closing.of(END, CLOSES, emptySince, END.plus(Closing.EMPTY_FOR)))
        .contains(new Closing(EndReason.EMPTY, END));
  }

  @Test
  void after_the_booked_end_it_ends_when_the_last_one_left() {
    var left = END.plus(Duration.ofMinutes(4));

    assertThat(Closing.of(END, CLOSES, left, left.plus(Closing.EMPTY_FOR).minus(LITTLE))).isEmpty();
    assertThat(Closing.of(END, CLOSES, left, left.plus(Closing.EMPTY_FOR)))
        .contains(new Closing(EndReason.EMPTY, left));
  }

  @Test
  void what_is_written_down_does_not_depend_on_when_it_is_noticed() {
    var left = END.plus(Duration.ofMinutes(4));
    var muchLater = CLOSES.plus(Duration.ofDays(3));

    assertThat(Closing.of(END, CLOSES, left, muchLater))
        .contains(new Closing(EndReason.EMPTY, left));
    assertThat(Closing.of(END, CLOSES, null, muchLater)).contains(time());
    assertThat(Closing.of(END, CLOSES, CLOSES, muchLater)).contains(time());
  }

  private static Closing time() {
    return new Closing(EndReason.TIME, CLOSES);
  }
}
