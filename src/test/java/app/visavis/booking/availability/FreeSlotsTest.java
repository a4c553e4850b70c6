package app.visavis.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One rule at a time, for a host in Berlin on a Wednesday in winter. */
class FreeSlotsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate DAY = LocalDate.of(2027, 1, 13);
  private static final Instant DAY_BEFORE = at(DAY.minusDays(1), "12:00");
  private static final Hours MORNING = new Hours(9 * 60, 12 * 60);

  @Test
  void starts_every_half_hour_and_ends_within_the_hours() {
    assertThat(times(free(Said.daily(MORNING), TakenTime.NONE)))
        .containsExactly("09:00", "09:30", "10:00", "10:30", "11:00");
  }

  @Test
  void short_sessions_start_every_quarter_of_an_hour() {
    var length = Duration.ofMinutes(20);
    var said =
        new Availability(
            Said.daily(new Hours(9 * 60, 10 * 60)),
            List.of(length),
            Said.rules(0, 0, 0, 365, null),
            false,
            Duration.ZERO);

    assertThat(
            times(new FreeSlots(said, BERLIN, TakenTime.NONE, DAY_BEFORE).of(length, wholeDay())))
        .containsExactly("09:00", "09:15", "09:30");
  }

  @Test
  void a_length_that_is_not_offered_has_no_slots() {
    var free = new FreeSlots(Said.with(Said.daily(MORNING)), BERLIN, TakenTime.NONE, DAY_BEFORE);

    assertThat(free.of(Duration.ofMinutes(45), wholeDay())).isEmpty();
  }

  @Test
  void hours_that_touch_are_one_also_over_midnight() {
    var night = Said.daily(new Hours(23 * 60, Hours.DAY), new Hours(0, 60));

    assertThat(times(free(night, TakenTime.NONE))).containsExactly("00:00", "23:00", "23:30");
  }

  @Test
  void what_is_taken_is_not_offered_to_the_second() {
    var taken = List.of(span("10:00", "11:00"));

    assertThat(times(free(Said.daily(MORNING), new TakenTime(taken, List.of(), List.of()))))
        .containsExactly("09:00", "11:00");
    assertThat(times(free(Said.daily(MORNING), new TakenTime(List.of(), taken, List.of()))))
        .containsExactly("09:00", "11:00");
  }

  @Test
  void between_two_sessions_are_the_buffer_after_one_and_before_the_other() {
    var said = Said.with(Said.daily(new Hours(6 * 60, 16 * 60)), Said.rules(10, 20, 0, 365, null));
    var taken = new TakenTime(List.of(span("10:00", "11:00")), List.of(), List.of());

    assertThat(times(new FreeSlots(said, BERLIN, taken, DAY_BEFORE).of(Said.HOUR, wholeDay())))
        .contains("08:30", "11:30")
        .doesNotContain("09:00", "11:00");
  }

  @Test
  void a_guest_needs_no_buffer_of_the_host() {
    var said = Said.with(Said.daily(MORNING), Said.rules(30, 30, 0, 365, null));
    var taken = new TakenTime(List.of(), List.of(span("10:00", "11:00")), List.of());

    assertThat(times(new FreeSlots(said, BERLIN, taken, DAY_BEFORE).of(Said.HOUR, wholeDay())))
        .containsExactly("09:00", "11:00");
  }

  @Test
  void the_minimum_notice_is_counted_from_now() {
    var said = Said.with(Said.daily(MORNING), Said.rules(0, 0, 120, 365, null));

    assertThat(
            times(
                new FreeSlots(said, BERLIN, TakenTime.NONE, at(DAY, "08:30"))
                    .of(Said.HOUR, wholeDay())))
        .containsExactly("10:30", "11:00");
  }

  @Test
  void the_furthest_day_can_be_booked_as_a_whole_and_the_next_not_at_all() {
    var said = Said.with(Said.daily(MORNING), Said.rules(0, 0, 0, 3, null));
    var free = new FreeSlots(said, BERLIN, TakenTime.NONE, at(DAY, "23:30"));
    var week = new Span(at(DAY, "00:00"), at(DAY.plusDays(7), "00:00"));

    assertThat(free.of(Said.HOUR, week))
        .extracting(slot -> slot.startsAt().atZone(BERLIN).toLocalDate())
        .contains(DAY.plusDays(3))
        .doesNotContain(DAY.plusDays(4));
  }

  @Test
  void a_full_day_offers_nothing_more_and_the_next_one_does() {
    var said = Said.with(Said.daily(MORNING), Said.rules(0, 0, 0, 365, 2));
    var taken =
        new TakenTime(List.of(span("14:00", "15:00")), List.of(), List.of(span("08:00", "08:30")));
    var free = new FreeSlots(said, BERLIN, taken, DAY_BEFORE);
    var nextDay = new Span(at(DAY.plusDays(1), "00:00"), at(DAY.plusDays(2), "00:00"));

    assertThat(free.of(Said.HOUR, wholeDay())).isEmpty();
    assertThat(free.of(Said.HOUR, nextDay)).hasSize(5);
  }

  @Test
  void a_date_of_its_own_replaces_the_weekly_hours() {
    var weekly = Said.daily(MORNING).weekly();
    var dayOff = new OpeningHours(weekly, Map.of(DAY, List.of()));
    var evening = new OpeningHours(weekly, Map.of(DAY, List.of(new Hours(18 * 60, 19 * 60))));

    assertThat(free(dayOff, TakenTime.NONE)).isEmpty();
    assertThat(times(free(evening, TakenTime.NONE))).containsExactly("18:00");
  }

  private static List<Span> free(OpeningHours hours, TakenTime taken) {
    return new FreeSlots(Said.with(hours), BERLIN, taken, DAY_BEFORE).of(Said.HOUR, wholeDay());
  }

  private static Span wholeDay() {
    return new Span(at(DAY, "00:00"), at(DAY.plusDays(1), "00:00"));
  }

  private static Span span(String from, String to) {
    return new Span(at(DAY, from), at(DAY, to));
  }

  private static Instant at(LocalDate day, String time) {
    return Instant.parse(day + "T" + time + ":00Z").minus(Duration.ofHours(1));
  }

  private static List<String> times(List<Span> slots) {
    return slots.stream().map(s -> s.startsAt().atZone(BERLIN).toLocalTime().toString()).toList();
  }
}
