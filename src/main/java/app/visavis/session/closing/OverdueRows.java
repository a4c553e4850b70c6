package app.visavis.session.closing;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings whose end has passed and that are still open: never answered, or never closed. */
@Repository
class OverdueRows {
  private static final int AT_ONCE = 200;

  private final JdbcClient database;

  OverdueRows(JdbcClient database) {
    this.database = database;
  }

  record Overdue(BookingId id, Instant endsAt) {
    /** Before all others. */
    static final Overdue NONE = new Overdue(new BookingId(new UUID(0, 0)), Instant.EPOCH);
  }

  /**
   * The oldest first; those that come after the last one of a full page are asked for with it. In
   * two halves, since each has an index of its own by the start.
   */
  List<Overdue> before(Instant now, Overdue last) {
    return database
        .sql(
            """
            select id, ends_at from (
              select id, ends_at from booking
               where status in ('CONFIRMED', 'IN_PROGRESS') and ends_at <= :now and starts_at < :now
              union all
              select id, ends_at from booking
               where status = 'PENDING' and ends_at <= :now and starts_at < :now) overdue
             where (ends_at, id) > (:endsAt, :id)
             order by ends_at, id limit :atOnce
            """)
        .param("now", utc(now))
        .param("endsAt", utc(last.endsAt()))
        .param("id", last.id().value())
        .param("atOnce", AT_ONCE)
        .query((row, _) ->
            new Overdue(new BookingId(row.getObject("id", UUID.class)), instant(row, "ends_at")))
        .list();
  }
}
