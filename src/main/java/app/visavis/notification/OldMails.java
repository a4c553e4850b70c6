package app.visavis.notification;

import static app.visavis.common.Timestamps.utc;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets mails that were settled long ago: they tell who meets whom, and the table would grow for
 * ever. A reminder that is forgotten is not given again, because its session is long over.
 */
@Component
class OldMails {
  static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final Clock clock;

  OldMails(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${visavis.mail.sweep:1h}",
      fixedRateString = "${visavis.mail.sweep:1h}")
  void forget() {
    jdbc.sql(
            """
            with old as (select id from mail where done_at < :settledBefore),
                 parts as (delete from mail_booking using old where mail_id = old.id)
            delete from mail using old where mail.id = old.id
            """)
        .param("settledBefore", utc(clock.instant().minus(KEPT)))
        .update();
  }
}
