package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyTest {
  private static final Duration LENGTH = Duration.ofMinutes(50);

  /** Three in a row, over a clock change where the zone has one. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # zone,            first,            three starts
          Europe/Berlin,       2027-03-21T10:00, 2027-03-21T09:00Z 2027-03-28T08:00Z 2027-04-04T08:00Z
          Europe/Berlin,       2027-10-24T10:00, 2027-10-24T08:00Z 2027-10-31T09:00Z 2027-11-07T09:00Z
          # left out: 02:30 is held at 03:30 that day, and at 02:30 again afterwards
          Europe/Berlin,       2027-03-21T02:30, 2027-03-21T01:30Z 2027-03-28T01:30Z 2027-04-04T00:30Z
          # twice: with summer time, the earlier one
          Europe/Berlin,       2027-10-24T02:30, 2027-10-24T00:30Z 2027-10-31T00:30Z 2027-11-07T01:30Z
          America/New_York,    2027-03-07T09:00, 2027-03-07T14:00Z 2027-03-14T13:00Z 2027-03-21T13:00Z
          America/New_York,    2027-10-31T09:00, 2027-10-31T13:00Z 2027-11-07T14:00Z 2027-11-14T14:00Z
          America/New_York,    2027-03-07T02:15, 2027-03-07T07:15Z 2027-03-14T07:15Z 2027-03-21T06:15Z
          America/New_York,    2027-10-31T01:15, 2027-10-31T05:15Z 2027-11-07T05:15Z 2027-11-14T06:15Z
          Australia/Sydney,    2027-09-26T10:00, 2027-09-26T00:00Z 2027-10-02T23:00Z 2027-10-09T23:00Z
          Australia/Sydney,    2027-03-28T10:00, 2027-03-27T23:00Z 2027-04-04T00:00Z 2027-04-11T00:00Z
          Australia/Sydney,    2027-09-26T02:30, 2027-09-25T16:30Z 2027-10-02T16:30Z 2027-10-09T15:30Z
          Australia/Sydney,    2027-03-28T02:30, 2027-03-27T15:30Z 2027-04-03T15:30Z 2027-04-10T16:30Z
          # half an hour of summer time
          Australia/Lord_Howe, 2027-09-26T10:00, 2027-09-25T23:30Z 2027-10-02T23:00Z 2027-10-09T23:00Z
          Australia/Lord_Howe, 2027-03-28T10:00, 2027-03-27T23:00Z 2027-04-03T23:30Z 2027-04-10T23:30Z
          Australia/Lord_Howe, 2027-09-26T02:10, 2027-09-25T15:40Z 2027-10-02T15:40Z 2027-10-09T15:10Z
          Australia/Lord_Howe, 2027-03-28T01:40, 2027-03-27T14:40Z 2027-04-03T14:40Z 2027-04-10T15:10Z
          Asia/Kolkata,        2027-03-28T02:30, 2027-03-27T21:00Z 2027-04-03T21:00Z 2027-04-10T21:00Z
          Asia/Kathmandu,      2027-10-31T02:30, 2027-10-30T20:45Z 2027-11-06T20:45Z 2027-11-13T20:45Z
          """)
  void the_time_on_the_wall_stays(ZoneId zone, LocalDateTime first, String starts) {
    var weekly = new Weekly(slot(first.atZone(zone).toInstant()), zone, 1);

    assertThat(starts(weekly.times(3)))
        .containsExactly(
            List.of(starts.split(" ")).stream()
                .map(text -> Instant.parse(text.replaceFirst("Z$", ":00Z")))
                .toArray(Instant[]::new));
  }

  @Test
  void a_series_that_began_in_winter_takes_the_later_of_two_equal_hours() {
    var first = Instant.parse("2027-01-31T01:30:00Z");
    var weekly = new Weekly(slot(first), ZoneId.of("Europe/Berlin"), 39);

    assertThat(starts(weekly.times(2)).getLast()).isEqualTo("2027-10-31T01:30:00Z");
  }

  @Test
  void the_length_is_the_same_in_the_night_of_a_clock_change() {
    var first = slot(Instant.parse("2027-03-21T00:30:00Z"));

    assertThat(new Weekly(first, ZoneId.of("Europe/Berlin"), 1).times(3))
        .allSatisfy(each ->
            assertThat(Duration.between(each.slot().startsAt(), each.slot().endsAt()))
                .isEqualTo(LENGTH));
  }

  @Test
  void the_last_day_is_the_hosts_and_included() {
    // In Sydney it is Friday already.
    var weekly =
        new Weekly(slot(Instant.parse("2027-06-03T20:00:00Z")), ZoneId.of("Australia/Sydney"), 2);

    assertThat(weekly.until(LocalDate.parse("2027-06-18"))).hasSize(2);
    assertThat(weekly.until(LocalDate.parse("2027-06-17"))).hasSize(1);
    assertThat(weekly.until(LocalDate.parse("2027-06-03"))).isEmpty();
    assertThat(weekly.until(LocalDate.parse("2199-01-01"))).hasSize(Weekly.MOST_TIMES + 1);
  }

  private static List<Instant> starts(List<Occurrence> all) {
    return all.stream().map(each -> each.slot().startsAt()).toList();
  }

  private static Slot slot(Instant start) {
    return new Slot(start, start.plus(LENGTH));
  }
}
