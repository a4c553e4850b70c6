package app.visavis.session;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.common.SupportCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessionJournal implements SessionJournal {
  /** More than any real session; a page that shows them all stays readable. */
  private static final int MOST = 2_000;

  private final JdbcClient database;
  private final Clock clock;

  JdbcSessionJournal(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void note(
      BookingId booking,
      SessionEvent.Kind kind,
      @Nullable PersonId person,
      @Nullable SupportCode support,
      String detail) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    add(new SessionEvent(booking, kind, person, now, support, detail));
  }

  private void add(SessionEvent event) {
    var person = event.person();
    var support = event.support();
    database
        .sql(
            """
            insert into session_event
              (booking_id, kind, person_id, happened_at, support_code, detail)
            values (:booking, :kind, :person, :at, :support, :detail)
            """)
        .param("booking", event.booking().value())
        .param("kind", event.kind().name())
        .param("person", person == null ? null : person.value(), Types.OTHER)
        .param("at", utc(event.at()))
        .param("support", support == null ? null : support.value(), Types.VARCHAR)
        .param("detail", event.detail())
        .update();
  }

  @Override
  public List<SessionEvent> of(BookingId booking) {
    return database
        .sql(
            """
            select * from (
              select id, booking_id, kind, person_id, happened_at, support_code, detail
                from session_event where booking_id = ? order by id desc limit ?) as newest
             order by id
            """)
        .params(booking.value(), MOST)
        .query((row, _) -> event(row))
        .list();
  }

  private static SessionEvent event(ResultSet row) throws SQLException {
    var person = row.getObject("person_id", UUID.class);
    var support = row.getString("support_code");
    return new SessionEvent(
        new BookingId(row.getObject("booking_id", UUID.class)),
        SessionEvent.Kind.valueOf(row.getString("kind")),
        person == null ? null : new PersonId(person),
        instant(row, "happened_at"),
        support == null ? null : new SupportCode(support),
        row.getString("detail"));
  }
}
