package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ViewerClockTest {
  // Late on Saturday the 21st in London, early on Sunday the 22nd in Berlin.
  private static final Instant NOW = Instant.parse("2026-11-21T23:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "Europe/London, 2026-11-21T23:45:00Z, Today,           23:45",
    "Europe/Berlin, 2026-11-21T23:45:00Z, Today,           00:45",
    "Europe/London, 2026-11-22T10:00:00Z, Tomorrow,        10:00",
    "Europe/Berlin, 2026-11-22T10:00:00Z, Today,           11:00",
    "Europe/Berlin, 2026-11-21T10:00:00Z, Yesterday,       11:00",
    "Europe/Berlin, 2026-12-01T10:00:00Z, Tue 1 Dec,       11:00",
    "Europe/Berlin, 2027-07-01T10:00:00Z, Thu 1 Jul 2027,  12:00",
    "Asia/Kathmandu, 2026-11-22T10:00:00Z, Today,          15:45"
  })
  void a_time_is_said_in_the_viewers_zone(String zone, Instant start, String day, String time) {
    var watch = watch(zone);

    assertThat(watch.day(start)).isEqualTo(day);
    assertThat(watch.time(start)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,     '2026-11-21T23:30:00Z', 'Europe/Berlin (CET, UTC+1)'",
    "Europe/Berlin,     '2026-07-01T10:00:00Z', 'Europe/Berlin (CEST, UTC+2)'",
    "America/St_Johns,  '2026-11-21T23:30:00Z', 'America/St_Johns (NST, UTC-3:30)'",
    "America/New_York,  '2026-11-21T23:30:00Z', 'America/New_York (EST, UTC-5)'",
    "Europe/London,     '2026-11-21T23:30:00Z', 'Europe/London (GMT, UTC)'",
    "Etc/UTC,           '2026-11-21T23:30:00Z', UTC",
    "UTC,               '2026-11-21T23:30:00Z', UTC",
    "Z,                 '2026-11-21T23:30:00Z', UTC"
  })
  void the_zone_is_named_as_it_is_at_that_moment(String zone, Instant now, String label) {
    assertThat(ZoneLabel.of(ZoneId.of(zone), now, Locale.ENGLISH)).isEqualTo(label);
  }

  private static ViewerClock watch(String zone) {
    var texts = new ResourceBundleMessageSource();
    texts.setBasename("messages/messages");
    texts.setFallbackToSystemLocale(false);
    return new ViewerClock(texts, Locale.ENGLISH, ZoneId.of(zone), NOW);
  }
}
