package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.booking.StatusMoves.Verdict;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatusMovesTest {
  /** Written out once more, so that a slip in the table does not also move the test. */
  private static final Set<String> ALLOWED =
      Set.of(
          "PENDING > CONFIRMED by INVITED",
          "PENDING > DECLINED by INVITED",
          "PENDING > DECLINED by SYSTEM",
          "PENDING > CANCELLED by PROPOSER",
          "PENDING > CANCELLED by INVITED",
          "CONFIRMED > CANCELLED by PROPOSER",
          "CONFIRMED > CANCELLED by INVITED",
          "CONFIRMED > IN_PROGRESS by SYSTEM",
          "CONFIRMED > NO_SHOW by SYSTEM",
          "IN_PROGRESS > COMPLETED by SYSTEM",
          "IN_PROGRESS > NO_SHOW by SYSTEM",
          "COMPLETED > NO_SHOW by WITNESS",
          "NO_SHOW > COMPLETED by WITNESS",
          "NO_SHOW > NO_SHOW by WITNESS");

  @ParameterizedTest(name = "{0} > {1} by {2}")
  @MethodSource("everything")
  void a_move_is_allowed_only_as_listed(BookingStatus from, BookingStatus to, Actor actor) {
    var verdict = StatusMoves.judge(from, to, actor);

    assertThat(verdict == Verdict.ALLOWED)
        .isEqualTo(ALLOWED.contains(from + " > " + to + " by " + actor));
  }

  @ParameterizedTest(name = "{0} > {1} by {2}")
  @MethodSource("everything")
  void a_refusal_says_whether_somebody_else_could(
      BookingStatus from, BookingStatus to, Actor actor) {
    var anybody =
        Arrays.stream(Actor.values())
            .anyMatch(a -> ALLOWED.contains(from + " > " + to + " by " + a));

    assertThat(StatusMoves.judge(from, to, actor) == Verdict.NO_SUCH_MOVE).isEqualTo(!anybody);
  }

  @ParameterizedTest
  @EnumSource
  void only_what_has_not_begun_gets_another_time(BookingStatus status) {
    assertThat(StatusMoves.allowNewTime(status))
        .isEqualTo(status == BookingStatus.PENDING || status == BookingStatus.CONFIRMED);
  }

  @Test
  void all_pairs_and_actors_were_looked_at() {
    assertThat(everything()).hasSize(7 * 7 * 4);
  }

  static Stream<Arguments> everything() {
    return Arrays.stream(BookingStatus.values())
        .flatMap(from ->
            Arrays.stream(BookingStatus.values())
                .flatMap(to ->
                    Arrays.stream(Actor.values()).map(actor -> Arguments.of(from, to, actor))));
  }
}
