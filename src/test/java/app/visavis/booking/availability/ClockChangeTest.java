package app.visavis.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours by the wall clock on the days on which it is changed. */
class ClockChangeTest {
  private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("HH:mmx");

  @ParameterizedTest(name = "{0} on {1}, {2} to {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # an hour is skipped
          Europe/Berlin       | 2027-03-28 |  60 | 240 | 01:00+01 01:30+01 03:00+02
          Europe/Berlin       | 2027-03-28 | 120 | 180 |
          Europe/Berlin       | 2027-03-28 | 150 | 240 | 03:00+02
          Europe/Berlin       | 2027-03-28 |  60 | 150 | 01:00+01
          America/New_York    | 2027-03-14 |  60 | 240 | 01:00-05 01:30-05 03:00-04
          Australia/Sydney    | 2027-10-03 |  60 | 240 | 01:00+10 01:30+10 03:00+11
          # half an hour is skipped
          Australia/Lord_Howe | 2027-10-03 |  60 | 240 | 01:00+1030 01:30+1030 02:30+11 03:00+11
          # an hour comes twice
          Europe/Berlin       | 2027-10-31 |  60 | 240 | 01:00+02 01:30+02 02:00+02 02:30+02 02:00+01 02:30+01 03:00+01
          Europe/Berlin       | 2027-10-31 | 120 | 180 | 02:00+02 02:30+02 02:00+01
          Europe/Berlin       | 2027-10-31 |  60 | 150 | 01:00+02 01:30+02
          America/New_York    | 2027-11-07 |  60 | 240 | 01:00-04 01:30-04 01:00-05 01:30-05 02:00-05 02:30-05 03:00-05
          Australia/Sydney    | 2027-04-04 |  60 | 240 | 01:00+11 01:30+11 02:00+11 02:30+11 02:00+10 02:30+10 03:00+10
          # half an hour comes twice
          Australia/Lord_Howe | 2027-04-04 |  60 | 240 | 01:00+11 01:30+11 01:30+1030 02:00+1030 02:30+1030 03:00+1030
          # no change there on these days
          Asia/Kolkata        | 2027-03-28 |  60 | 240 | 01:00+0530 01:30+0530 02:00+0530 02:30+0530 03:00+0530
          Asia/Kolkata        | 2027-10-31 |  60 | 240 | 01:00+0530 01:30+0530 02:00+0530 02:30+0530 03:00+0530
          Asia/Kathmandu      | 2027-03-28 |  60 | 240 | 01:00+0545 01:30+0545 02:00+0545 02:30+0545 03:00+0545
          Asia/Kathmandu      | 2027-10-31 |  60 | 240 | 01:00+0545 01:30+0545 02:00+0545 02:30+0545 03:00+0545
          # the day that Samoa left out
          Pacific/Apia        | 2011-12-30 |  60 | 240 |
          Pacific/Apia        | 2011-12-31 |  60 | 150 | 01:00+14 01:30+14
          """)
  void offers_sessions_of_an_hour(ZoneId zone, LocalDate date, int from, int to, String expected) {
    var hours = new OpeningHours(Map.of(), Map.of(date, List.of(new Hours(from, to))));
    var day =
        new Span(
            date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
    var now = day.startsAt().minus(Duration.ofDays(1));

    var slots = new FreeSlots(Said.with(hours), zone, TakenTime.NONE, now).of(Said.HOUR, day);

    assertThat(
            slots.stream()
                .map(slot -> slot.startsAt().atZone(zone).format(WITH_OFFSET))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected == null ? "" : expected);
    assertThat(slots).allSatisfy(slot -> assertThat(slot.length()).isEqualTo(Said.HOUR));
  }
}
