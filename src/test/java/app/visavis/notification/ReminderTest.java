package app.visavis.notification;

import static app.visavis.notification.Reminder.DAY_BEFORE;
import static app.visavis.notification.Reminder.HALF_HOUR_BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.Side;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderTest {
  private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");
  private static final Set<Reminder> BOTH = Set.of(DAY_BEFORE, HALF_HOUR_BEFORE);

  private static Booking booking(BookingStatus status) {
    return new Booking(
        BookingId.random(),
        PersonId.random(),
        PersonId.random(),
        START,
        START.plus(Duration.ofHours(1)),
        "Session",
        status,
        Side.HOST);
  }

  private static boolean isUseful(Reminder reminder, Set<Reminder> wanted, Duration before) {
    var booking = booking(BookingStatus.CONFIRMED);
    return reminder.isUseful(booking, START, wanted, START.minus(before));
  }

  @Test
  void it_is_useful_when_it_is_due_and_for_a_while_after() {
    assertThat(isUseful(DAY_BEFORE, BOTH, Duration.ofHours(24))).isTrue();
    assertThat(isUseful(DAY_BEFORE, BOTH, Duration.ofMinutes(31))).isTrue();
    assertThat(isUseful(HALF_HOUR_BEFORE, BOTH, Duration.ofMinutes(30))).isTrue();
    assertThat(isUseful(HALF_HOUR_BEFORE, BOTH, Duration.ofSeconds(1))).isTrue();
  }

  @Test
  void the_earlier_one_gives_way_when_the_later_one_is_due() {
    assertThat(isUseful(DAY_BEFORE, BOTH, Duration.ofMinutes(30))).isFalse();
    assertThat(isUseful(DAY_BEFORE, Set.of(DAY_BEFORE), Duration.ofMinutes(30))).isTrue();
  }

  @Test
  void nobody_is_reminded_of_what_has_begun() {
    assertThat(isUseful(HALF_HOUR_BEFORE, BOTH, Duration.ZERO)).isFalse();
    assertThat(isUseful(DAY_BEFORE, Set.of(DAY_BEFORE), Duration.ofDays(-1))).isFalse();
  }

  @Test
  void nobody_is_reminded_who_does_not_want_to_be() {
    assertThat(isUseful(DAY_BEFORE, Set.of(HALF_HOUR_BEFORE), Duration.ofHours(24))).isFalse();
  }

  @Test
  void a_time_that_the_booking_no_longer_has_is_not_reminded_of() {
    var moved = booking(BookingStatus.CONFIRMED);
    var old = START.minus(Duration.ofHours(3));
    assertThat(DAY_BEFORE.isUseful(moved, old, BOTH, old.minus(Duration.ofHours(20)))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"CONFIRMED", "IN_PROGRESS"},
      mode = EnumSource.Mode.EXCLUDE)
  void only_what_takes_place_is_reminded_of(BookingStatus status) {
    var now = START.minus(Duration.ofHours(24));
    assertThat(DAY_BEFORE.isUseful(booking(status), START, BOTH, now)).isFalse();
  }
}
