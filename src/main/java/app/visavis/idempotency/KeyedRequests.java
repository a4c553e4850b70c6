package app.visavis.idempotency;

import static app.visavis.common.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Decides whose turn it is, and keeps answers for a day. */
@Repository
public class KeyedRequests {
  private static final Duration KEPT = Duration.ofDays(1);

  /** No request takes so long: its server has died, and somebody else may try. */
  private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  KeyedRequests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Turn turn(KeyedRequest request) {
    var attempt = UUID.randomUUID();
    return begin(request, attempt) ? new Turn.Act(attempt) : found(request);
  }

  /** True for exactly one of those who try at once. */
  private boolean begin(KeyedRequest request, UUID attempt) {
    var now = clock.instant();
    return jdbc.sql(
                """
                insert into keyed_request as kept (person_id, key_hash, fingerprint, attempt, begun_at)
                values (:person, :key, :fingerprint, :attempt, :now)
                on conflict (person_id, key_hash) do update
                set fingerprint = :fingerprint, attempt = :attempt, begun_at = :now,
                    status = null, content_type = null, location = null, body = null
                where kept.begun_at <= :forgotten
                  or (kept.status is null and kept.begun_at <= :died and kept.fingerprint = :fingerprint)
                """)
            .param("person", request.person().value())
            .param("key", request.keyHash())
            .param("fingerprint", request.fingerprint())
            .param("attempt", attempt)
            .param("now", utc(now))
            .param("forgotten", utc(now.minus(KEPT)))
            .param("died", utc(now.minus(LONGEST_ATTEMPT)))
            .update()
        == 1;
  }

  private record Row(byte[] fingerprint, Optional<KeptAnswer> answer) {}

  private Turn found(KeyedRequest request) {
    return jdbc.sql("select * from keyed_request where person_id = :person and key_hash = :key")
        .param("person", request.person().value())
        .param("key", request.keyHash())
        .query(KeyedRequests::row)
        .optional()
        .map(row -> turn(request, row))
        // The other attempt has failed just now.
        .orElseGet(Turn.Wait::new);
  }

  private static Turn turn(KeyedRequest request, Row row) {
    return Arrays.equals(row.fingerprint(), request.fingerprint())
        ? row.answer().<Turn>map(Turn.Repeat::new).orElseGet(Turn.Wait::new)
        : new Turn.Reused();
  }

  public void keep(Turn.Act turn, KeptAnswer answer) {
    jdbc.sql(
            """
            update keyed_request
            set status = :status, content_type = :contentType, location = :location, body = :body
            where attempt = :attempt
            """)
        .param("status", answer.status())
        .param("contentType", answer.contentType())
        .param("location", answer.location())
        .param("body", answer.body())
        .param("attempt", turn.attempt())
        .update();
  }

  /** The attempt has failed: the next one acts. */
  public void giveUp(Turn.Act turn) {
    jdbc.sql("delete from keyed_request where attempt = :attempt")
        .param("attempt", turn.attempt())
        .update();
  }

  @Scheduled(fixedRateString = "${visavis.idempotency.sweep:1m}")
  void sweep() {
    jdbc.sql("delete from keyed_request where begun_at <= :forgotten")
        .param("forgotten", utc(clock.instant().minus(KEPT)))
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var status = row.getObject("status", Integer.class);
    return new Row(
        row.getBytes("fingerprint"),
        status == null ? Optional.empty() : Optional.of(answer(row, status)));
  }

  private static KeptAnswer answer(ResultSet row, int status) throws SQLException {
    return new KeptAnswer(
        status, row.getString("content_type"), row.getString("location"), row.getBytes("body"));
  }
}
