package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The expected words are from tzdata 2025b and a paper calendar, not from the code. */
class ReaderClockTest {
  private static final ResourceBundleMessageSource TEXTS = new ResourceBundleMessageSource();

  static {
    TEXTS.setBasename("messages/mail");
    TEXTS.setDefaultEncoding("UTF-8");
    TEXTS.setFallbackToSystemLocale(false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Berlin | 2026-03-29T00:00:00Z | Sunday, 29 March 2026, 01:00 – 01:50, Europe/Berlin (CET, UTC+1)",
        "Europe/Berlin | 2026-03-29T00:30:00Z | Sunday, 29 March 2026, 01:30 (CET, UTC+1) – 03:20, Europe/Berlin (CEST, UTC+2)",
        "Europe/Berlin | 2026-03-29T01:00:00Z | Sunday, 29 March 2026, 03:00 – 03:50, Europe/Berlin (CEST, UTC+2)",
        "Europe/Berlin | 2026-10-25T00:00:00Z | Sunday, 25 October 2026, 02:00 – 02:50, Europe/Berlin (CEST, UTC+2)",
        "Europe/Berlin | 2026-10-25T00:30:00Z | Sunday, 25 October 2026, 02:30 (CEST, UTC+2) – 02:20, Europe/Berlin (CET, UTC+1)",
        "Europe/Berlin | 2026-10-25T01:00:00Z | Sunday, 25 October 2026, 02:00 – 02:50, Europe/Berlin (CET, UTC+1)",
        "Europe/Berlin | 2026-07-09T21:30:00Z | Thursday, 9 July 2026, 23:30 – Friday, 10 July 2026, 00:20, Europe/Berlin (CEST, UTC+2)",
        "America/New_York | 2026-03-08T06:30:00Z | Sunday, 8 March 2026, 01:30 (EST, UTC-5) – 03:20, America/New_York (EDT, UTC-4)",
        "America/New_York | 2026-11-01T05:30:00Z | Sunday, 1 November 2026, 01:30 (EDT, UTC-4) – 01:20, America/New_York (EST, UTC-5)",
        "Australia/Sydney | 2026-04-04T15:30:00Z | Sunday, 5 April 2026, 02:30 (AEDT, UTC+11) – 02:20, Australia/Sydney (AEST, UTC+10)",
        "Australia/Sydney | 2026-10-03T16:00:00Z | Sunday, 4 October 2026, 03:00 – 03:50, Australia/Sydney (AEDT, UTC+11)",
        "Australia/Lord_Howe | 2026-04-04T14:30:00Z | Sunday, 5 April 2026, 01:30 (UTC+11) – 01:50, Australia/Lord_Howe (UTC+10:30)",
        "Australia/Lord_Howe | 2026-10-03T15:30:00Z | Sunday, 4 October 2026, 02:30 – 03:20, Australia/Lord_Howe (UTC+11)",
        "Asia/Kolkata | 2026-06-01T00:00:00Z | Monday, 1 June 2026, 05:30 – 06:20, Asia/Kolkata (IST, UTC+5:30)",
        "Asia/Kathmandu | 2026-06-01T00:00:00Z | Monday, 1 June 2026, 05:45 – 06:35, Asia/Kathmandu (UTC+5:45)",
        "UTC | 2026-06-01T00:00:00Z | Monday, 1 June 2026, 00:00 – 00:50, UTC (UTC)",
      })
  void times_are_said_so_that_nobody_has_to_guess(String zone, Instant start, String words) {
    var clock = new ReaderClock(TEXTS, Locale.ENGLISH, ZoneId.of(zone));
    assertThat(clock.span(new TimeSpan(start, start.plus(Duration.ofMinutes(50)))))
        .isEqualTo(words);
  }
}
