package app.visavis.notification;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often bookings have changed, as calendar programs want to know it. */
@Repository
class Revisions {
  private final JdbcClient jdbc;

  Revisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Revision(int sequence, Instant changedAt) {
    /** Of a booking that nobody was told about. */
    static final Revision NONE = new Revision(0, Instant.EPOCH);
  }

  /** Counts the change; 0 for the first that is told of. */
  void count(BookingId booking, Instant now) {
    jdbc.sql(
            """
            insert into booking_revision (booking_id, sequence, changed_at) values (:booking, 0, :now)
            on conflict (booking_id)
            do update set sequence = booking_revision.sequence + 1, changed_at = excluded.changed_at
            """)
        .param("booking", booking.value())
        .param("now", utc(now))
        .update();
  }

  Revision of(BookingId booking) {
    return of(List.of(booking)).getOrDefault(booking, Revision.NONE);
  }

  /** Only of those that were told about. */
  Map<BookingId, Revision> of(List<BookingId> bookings) {
    var found = new HashMap<BookingId, Revision>();
    if (bookings.isEmpty()) {
      return found;
    }
    jdbc.sql(
            "select booking_id, sequence, changed_at from booking_revision where booking_id in (:ids)")
        .param("ids", bookings.stream().map(BookingId::value).toList())
        .query(row -> {
          found.put(
              new BookingId(row.getObject("booking_id", UUID.class)),
              new Revision(row.getInt("sequence"), instant(row, "changed_at")));
        });
    return found;
  }
}
