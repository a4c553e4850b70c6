package app.visavis.booking;

import static app.visavis.common.Timestamps.instant;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to a booking. The database lets nobody rewrite it. */
@Repository
public class BookingHistory {
  private final JdbcClient jdbc;

  BookingHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param by null when the system itself acted
   * @param from null on the first line; the same as {@code to} when only the time changed
   * @param startsAt when it was to begin from then on
   * @param reason blank when none was given
   */
  public record Line(
      Instant at,
      @Nullable PersonId by,
      @Nullable BookingStatus from,
      BookingStatus to,
      @Nullable Absence absent,
      Instant startsAt,
      Instant endsAt,
      String reason) {}

  /** The earliest first. */
  public List<Line> of(BookingId booking) {
    return jdbc.sql(
            """
            select moved_at, moved_by, from_status, to_status, absent, starts_at, ends_at, reason
            from booking_move where booking_id = :booking order by id
            """)
        .param("booking", booking.value())
        .query(BookingHistory::line)
        .list();
  }

  /** Which of them nobody answered in time, in one query. */
  public Set<BookingId> lapsed(List<Booking> bookings) {
    var declined =
        bookings.stream()
            .filter(booking -> booking.status() == BookingStatus.DECLINED)
            .map(booking -> booking.id().value())
            .toArray(UUID[]::new);
    if (declined.length == 0) {
      return Set.of();
    }
    return jdbc.sql(
            """
            select booking_id from booking_move
            where booking_id = any (:ids) and to_status = 'DECLINED' and moved_by is null
            """)
        .param("ids", declined)
        .query((row, number) -> new BookingId(row.getObject("booking_id", UUID.class)))
        .set();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    var by = row.getObject("moved_by", UUID.class);
    var from = row.getString("from_status");
    return new Line(
        instant(row, "moved_at"),
        by == null ? null : new PersonId(by),
        from == null ? null : BookingStatus.valueOf(from),
        BookingStatus.valueOf(row.getString("to_status")),
        BookingColumns.absent(row.getString("absent")),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        Objects.requireNonNullElse(row.getString("reason"), ""));
  }
}
