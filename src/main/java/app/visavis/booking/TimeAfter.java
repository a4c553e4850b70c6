package app.visavis.booking;

import static app.visavis.common.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whose time after a booking is taken, and from when on. */
@Repository
class TimeAfter {
  private final JdbcClient jdbc;

  TimeAfter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  NextTaken after(Booking booking, Instant end, Instant wanted) {
    return jdbc.sql(
            """
            with next as (
              select id, host_id = :host as of_host, guest_id = :guest as of_guest, starts_at
                from taken_time
               where id <> :id and (host_id = :host or guest_id = :guest)
                 and starts_at < :wanted and ends_at > :from)
            select coalesce(bool_or(of_host), false) as of_host,
                   coalesce(bool_or(of_guest), false) as of_guest,
                   min(starts_at) as until,
                   (select title from booking join next using (id)
                     where of_host order by next.starts_at limit 1) as title
              from next
            """)
        .param("id", booking.id().value())
        .param("host", booking.host().value())
        .param("guest", booking.guest().value())
        .param("from", utc(booking.startsAt()))
        .param("wanted", utc(wanted))
        .query((row, _) -> next(row, end))
        .single();
  }

  private static NextTaken next(ResultSet row, Instant end) throws SQLException {
    var until = until(row);
    return new NextTaken(
        row.getBoolean("of_host"),
        row.getBoolean("of_guest"),
        until == null || !until.isAfter(end) ? null : until,
        row.getString("title"));
  }

  private static @Nullable Instant until(ResultSet row) throws SQLException {
    var until = row.getObject("until", OffsetDateTime.class);
    return until == null ? null : until.toInstant();
  }
}
