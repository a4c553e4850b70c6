package app.visavis.notification;

import static app.visavis.common.Timestamps.utc;
import static java.sql.Types.VARCHAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hands mails out to whoever sends them, on however many nodes. A mail is marked as in hand, and
 * that is committed, before anything is sent: so a process that dies leaves a trace, and nobody
 * else takes the mail meanwhile.
 */
@Repository
class MailQueue {
  /** Much longer than an attempt can take: only a dead process keeps a mail for so long. */
  static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);

  private final JdbcClient jdbc;

  MailQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param claim names this attempt
   * @param attempt 1 for the first
   */
  record Claimed(Mail mail, UUID claim, int attempt) {}

  /** The mail that is due first. Of one booking's or series' changes, the older comes first. */
  Optional<Claimed> take(Instant now) {
    return jdbc.sql(
            """
            update mail
            set state = 'SENDING', claim = :claim, claimed_at = :now, attempts = attempts + 1
            where id = (
              select id from mail due
              where state = 'WAITING' and next_attempt_at <= :now
                and (kind = 'REMINDER' or not exists (
                  select 1 from mail earlier
                  where earlier.booking_id = due.booking_id and earlier.reader_id = due.reader_id
                    and earlier.kind <> 'REMINDER' and earlier.sequence < due.sequence
                    and earlier.state in ('WAITING', 'SENDING')))
                and (kind = 'REMINDER' or not exists (
                  select 1 from mail earlier
                  where earlier.series_id = due.series_id and earlier.reader_id = due.reader_id
                    and earlier.kind <> 'REMINDER' and earlier.id < due.id
                    and earlier.state in ('WAITING', 'SENDING')))
              order by next_attempt_at, id limit 1
              for update skip locked)
            returning claim, attempts, %s
            """
                .formatted(MailRows.FACTS))
        .param("claim", UUID.randomUUID())
        .param("now", utc(now))
        .query(MailQueue::claimed)
        .optional();
  }

  void sent(Claimed mail, Instant now) {
    done(mail, MailState.SENT, now, null);
  }

  void dropped(Claimed mail, Instant now) {
    done(mail, MailState.DROPPED, now, null);
  }

  void failed(Claimed mail, Instant now, String trouble) {
    done(mail, MailState.FAILED, now, trouble);
  }

  void retry(Claimed mail, Instant at, String trouble) {
    jdbc.sql(
            """
            update mail set state = 'WAITING', claim = null, claimed_at = null,
                            next_attempt_at = :at, trouble = :trouble
            where id = :id and claim = :claim
            """)
        .param("id", mail.mail().id())
        .param("claim", mail.claim())
        .param("at", utc(at))
        .param("trouble", trouble)
        .update();
  }

  /**
   * Takes mails back from the dead. Whether they had left is not known: they are sent once more,
   * with the same Message-ID, by which mail programs know the second copy; never a third time.
   */
  void recover(Instant now) {
    jdbc.sql(
            """
            update mail
            set state = case when abandoned = 0 then 'WAITING' else 'FAILED' end,
                done_at = case when abandoned = 0 then null else cast(:now as timestamptz) end,
                next_attempt_at = :now, claim = null, claimed_at = null,
                abandoned = abandoned + 1,
                trouble = 'The server stopped while it sent this mail. It may have arrived.'
            where state = 'SENDING' and claimed_at < :longAgo
            """)
        .param("now", utc(now))
        .param("longAgo", utc(now.minus(LONGEST_ATTEMPT)))
        .update();
  }

  private void done(Claimed mail, MailState state, Instant now, @Nullable String trouble) {
    jdbc.sql(
            """
            update mail set state = :state, claim = null, claimed_at = null, done_at = :now,
                            trouble = :trouble
            where id = :id and claim = :claim
            """)
        .param("id", mail.mail().id())
        .param("claim", mail.claim())
        .param("state", state.name())
        .param("now", utc(now))
        .param("trouble", trouble, VARCHAR)
        .update();
  }

  private static Claimed claimed(ResultSet row, int number) throws SQLException {
    return new Claimed(
        MailRows.mail(row, number), row.getObject("claim", UUID.class), row.getInt("attempts"));
  }
}
