package app.visavis.session.closing;

import app.visavis.common.BookingId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings whose end has passed and that are still open. */
@Repository
class OverdueRows {
  private static final int AT_ONCE = 200;

  private final JdbcClient database;

  OverdueRows(JdbcClient database) {
    this.database = database;
  }

  /** The oldest first; what is left is for the next round. */
  List<BookingId> before(Instant now) {
    return database
        .sql(
            """
            select id from booking
             where status in ('CONFIRMED', 'IN_PROGRESS') and ends_at <= ?
             order by ends_at limit ?
            """)
        .params(now.atOffset(ZoneOffset.UTC), AT_ONCE)
        .query((row, _) -> new BookingId(row.getObject("id", UUID.class)))
        .list();
  }
}
