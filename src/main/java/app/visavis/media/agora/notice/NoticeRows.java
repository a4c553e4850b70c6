package app.visavis.media.agora.notice;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.SupportCode;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notifications as they came. */
@Repository
class NoticeRows {
  private final JdbcClient database;

  NoticeRows(JdbcClient database) {
    this.database = database;
  }

  record Waiting(long id, String body) {}

  /** False when it was here before. */
  boolean add(String noticeId, String body, Instant now) {
    return database
            .sql(
                """
                insert into agora_notice (notice_id, body, received_at) values (?, ?, ?)
                on conflict on constraint agora_notice_once do nothing
                """)
            .params(noticeId, body, utc(now))
            .update()
        == 1;
  }

  /** The next one, held until the transaction ends; another node takes another. */
  Optional<Waiting> next() {
    return database
        .sql(
            """
            select id, body from agora_notice where handled_at is null
             order by id limit 1 for update skip locked
            """)
        .query((row, _) -> new Waiting(row.getLong("id"), row.getString("body")))
        .optional();
  }

  void handled(long id, Instant now) {
    database
        .sql("update agora_notice set handled_at = ? where id = ?")
        .params(utc(now), id)
        .update();
  }

  void failed(long id, SupportCode trouble, Instant now) {
    database
        .sql("update agora_notice set handled_at = ?, trouble = ? where id = ?")
        .params(utc(now), trouble.value(), id)
        .update();
  }
}
