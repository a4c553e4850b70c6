package app.visavis.notification;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedRows {
  private final JdbcClient jdbc;

  FeedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Instant> createdAt(PersonId person) {
    return jdbc.sql("select created_at from calendar_feed where person_id = :person")
        .param("person", person.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void put(PersonId person, FeedSecret secret, Instant now) {
    jdbc.sql(
            """
            insert into calendar_feed (person_id, secret_sha256, created_at)
            values (:person, :hash, :now)
            on conflict (person_id)
            do update set secret_sha256 = excluded.secret_sha256, created_at = excluded.created_at
            """)
        .param("person", person.value())
        .param("hash", secret.hash())
        .param("now", utc(now))
        .update();
  }

  void remove(PersonId person) {
    jdbc.sql("delete from calendar_feed where person_id = :person")
        .param("person", person.value())
        .update();
  }

  /** Whoever may no longer sign in has no feed either. */
  Optional<PersonId> owner(FeedSecret secret) {
    return jdbc.sql(
            """
            select person_id from calendar_feed join person on person.id = person_id
            where secret_sha256 = :hash and disabled_at is null
            """)
        .param("hash", secret.hash())
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }
}
