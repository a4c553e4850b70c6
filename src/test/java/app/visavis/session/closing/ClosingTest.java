package app.visavis.session.closing;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.PersonId;
import app.visavis.session.EndReason;
import app.visavis.session.RoomSettings;
import app.visavis.session.attendance.Ledger;
import app.visavis.session.attendance.Source;
import app.visavis.session.attendance.Span;
import app.visavis.session.attendance.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private static final Instant END = Instant.parse("2026-11-21T10:50:00Z");
  private static final Instant CLOSES = END.plus(Duration.ofMinutes(30));
  private static final Instant BEGUN = END.minus(Duration.ofMinutes(50));
  private static final Duration LITTLE = Duration.ofMillis(1);

  @Test
  void with_somebody_there_it_goes_on_until_the_grace_is_over() {
    assertThat(Closing.of(END, CLOSES, occupied(BEGUN), CLOSES.minus(LITTLE))).isEmpty();
    assertThat(Closing.of(END, CLOSES, occupied(BEGUN), CLOSES)).contains(time());
  }

  @Test
  void an_empty_room_before_the_booked_end_stays_open_for_a_return() {
    var emptySince = END.minus(Duration.ofMinutes(40));

    assertThat(Closing.of(END, CLOSES, empty(emptySince), END.minus(LITTLE))).isEmpty();
    assertThat(
            Closing.of(END, CLOSES, empty(emptySince), END.plus(Closing.EMPTY_FOR).minus(LITTLE)))
        .isEmpty();
    assertThat(Closing.of(END, CLOSES, empty(emptySince), END.plus(Closing.EMPTY_FOR)))
        .contains(new Closing(EndReason.EMPTY, END));
  }

  @Test
  void after_the_booked_end_it_ends_when_the_last_one_left() {
    var left = END.plus(Duration.ofMinutes(4));

    assertThat(Closing.of(END, CLOSES, empty(left), left.plus(Closing.EMPTY_FOR).minus(LITTLE)))
        .isEmpty();
    assertThat(Closing.of(END, CLOSES, empty(left), left.plus(Closing.EMPTY_FOR)))
        .contains(new Closing(EndReason.EMPTY, left));
  }

  @Test
  void what_is_written_down_does_not_depend_on_when_it_is_noticed() {
    var left = END.plus(Duration.ofMinutes(4));
    var muchLater = CLOSES.plus(Duration.ofDays(3));

    assertThat(Closing.of(END, CLOSES, empty(left), muchLater))
        .contains(new Closing(EndReason.EMPTY, left));
    assertThat(Closing.of(END, CLOSES, empty(CLOSES), muchLater)).contains(time());
  }

  @Test
  void somebody_who_is_still_there_is_shown_out_and_the_end_is_that_of_the_grace() {
    var noticed = CLOSES.plus(Closing.SHOWN_OUT_WITHIN).minus(LITTLE);

    assertThat(Closing.of(END, CLOSES, occupied(BEGUN), noticed)).contains(time());
    assertThat(Closing.of(END, CLOSES, empty(noticed), noticed)).contains(time());
  }

  @Test
  void a_grace_that_is_made_shorter_in_overtime_takes_nobody_s_time_back() {
    var changed = END.plus(Duration.ofMinutes(22));
    var closed = END.plus(Duration.ofMinutes(5));

    assertThat(Closing.of(END, closed, occupied(BEGUN), changed))
        .contains(new Closing(EndReason.TIME, changed));
    assertThat(Closing.of(END, closed, empty(changed), changed.plusSeconds(15)))
        .contains(new Closing(EndReason.TIME, changed));
  }

  @Test
  void no_session_ends_before_it_began() {
    var begun = END.plus(Duration.ofMinutes(20));
    var closed = END.plus(Duration.ofMinutes(5));

    assertThat(Closing.of(END, closed, neverEntered(begun), begun.plusSeconds(90)))
        .contains(new Closing(EndReason.TIME, begun));
  }

  @Test
  void a_departure_that_nobody_noticed_does_not_make_a_session_endless() {
    assertThat(Closing.of(END, CLOSES, occupied(BEGUN), CLOSES.plus(Duration.ofDays(3))))
        .contains(new Closing(EndReason.TIME, END.plus(RoomSettings.LONGEST_GRACE)));
  }

  private static Ledger occupied(Instant since) {
    return ledger(since, new Stay(since, null, Source.SOCKET, null, null));
  }

  private static Ledger empty(Instant since) {
    return ledger(BEGUN, new Stay(BEGUN, since, Source.SOCKET, Source.SOCKET, null));
  }

  private static Ledger neverEntered(Instant begun) {
    return new Ledger(new Span(begun, null), Map.of(), List.of());
  }

  private static Ledger ledger(Instant begun, Stay stay) {
    return new Ledger(new Span(begun, null), Map.of(PersonId.random(), List.of(stay)), List.of());
  }

  private static Closing time() {
    return new Closing(EndReason.TIME, CLOSES);
  }
}
