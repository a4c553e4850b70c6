package app.visavis.session.attendance;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts as the database has them. */
@Repository
class FactRows {
  private final JdbcClient database;

  FactRows(JdbcClient database) {
    this.database = database;
  }

  /** What our own servers noticed. Only of who has a seat; nobody else was ever in. */
  void add(BookingId booking, Fact fact) {
    database
        .sql(
            """
            insert into attendance
              (session_id, person_id, presence, source, happened_at, noticed_at)
            select session_id, person_id, :sign, :source, :at, :noticed
              from participant join video_session on video_session.id = session_id
             where booking_id = :booking and person_id = :person
            """)
        .param("booking", booking.value())
        .param("person", fact.person().value())
        .param("sign", fact.sign().name())
        .param("source", fact.source().name())
        .param("at", utc(fact.at()))
        .param("noticed", utc(fact.noticedAt()))
        .update();
  }

  List<Fact> of(UUID session) {
    return database
        .sql(
            """
            select person_id, presence, source, happened_at, noticed_at,
                   coalesce(agora_sequence, id) as fact_order
              from attendance where session_id = ? order by id
            """)
        .param(session)
        .query((row, _) -> fact(row))
        .list();
  }

  /** What was written down last of one person; null when nothing was. */
  @Nullable Sign last(BookingId booking, PersonId person) {
    return database
        .sql(
            """
            select presence from attendance join video_session on video_session.id = session_id
             where booking_id = ? and person_id = ? order by attendance.id desc limit 1
            """)
        .params(booking.value(), person.value())
        .query((row, _) -> Sign.valueOf(row.getString("presence")))
        .optional()
        .orElse(null);
  }

  List<PersonId> people(UUID session) {
    return database
        .sql("select person_id from participant where session_id = ?")
        .param(session)
        .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  private static Fact fact(ResultSet row) throws SQLException {
    return new Fact(
        new PersonId(row.getObject("person_id", UUID.class)),
        Sign.valueOf(row.getString("presence")),
        Source.valueOf(row.getString("source")),
        instant(row, "happened_at"),
        instant(row, "noticed_at"),
        row.getBigDecimal("fact_order").longValue());
  }
}
