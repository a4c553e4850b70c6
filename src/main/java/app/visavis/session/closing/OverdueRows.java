package app.visavis.session.closing;

import app.visavis.common.BookingId;
import java.time.Instant;
import java.time.ZoneOffset;
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

  /**
   * The oldest first; what is left is for the next round. In two halves, since each has an index of
   * its own by the start.
   */
  List<BookingId> before(Instant now) {
    return database
        .sql(
            """
            select id from (
              select id, ends_at from booking
               where status in ('CONFIRMED', 'IN_PROGRESS') and ends_at <= :now and starts_at < :now
              union all
              select id, ends_at from booking
               where status = 'PENDING' and ends_at <= :now and starts_at < :now) overdue
             order by ends_at limit :atOnce
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("atOnce", AT_ONCE)
        .query((row, _) -> new BookingId(row.getObject("id", UUID.class)))
        .list();
  }
}
