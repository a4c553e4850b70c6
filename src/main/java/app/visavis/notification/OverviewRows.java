package app.visavis.notification;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;
import static java.sql.Types.VARCHAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OverviewRows {
  private static final String SELECT =
      "select "
          + MailRows.FACTS
          + ", state, attempts, coalesce(done_at, next_attempt_at) as at, trouble from mail ";

  private final JdbcClient jdbc;

  OverviewRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(Mail mail, MailState state, int attempts, Instant at, String trouble) {}

  List<Row> find(@Nullable MailState state, int limit, int offset) {
    return jdbc.sql(
            SELECT
                + """
                where cast(:state as text) is null or state = :state
                order by id desc limit :limit offset :offset
                """)
        .param("state", state == null ? null : state.name(), VARCHAR)
        .param("limit", limit)
        .param("offset", offset)
        .query(OverviewRows::row)
        .list();
  }

  Optional<Row> find(long id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(OverviewRows::row).optional();
  }

  Map<MailState, Long> counts() {
    var counts = new EnumMap<MailState, Long>(MailState.class);
    for (var state : MailState.values()) {
      counts.put(state, 0L);
    }
    jdbc.sql("select state, count(*) as number from mail group by state")
        .query(row -> {
          counts.put(MailState.valueOf(row.getString("state")), row.getLong("number"));
        });
    return counts;
  }

  boolean retry(long id, Instant now) {
    return jdbc.sql(
                """
                update mail set state = 'WAITING', done_at = null, next_attempt_at = :now,
                                attempts = 0, abandoned = 0
                where id = :id and state = 'FAILED'
                """)
            .param("id", id)
            .param("now", utc(now))
            .update()
        == 1;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        MailRows.mail(row, number),
        MailState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "at"),
        Objects.requireNonNullElse(row.getString("trouble"), ""));
  }
}
