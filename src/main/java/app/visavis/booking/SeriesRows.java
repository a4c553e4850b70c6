package app.visavis.booking;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What bookings of a series have beyond others. */
@Repository
class SeriesRows {
  private final JdbcClient jdbc;

  SeriesRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A booking in its series.
   *
   * @param wall what the host's clock should show; also of one that has a time of its own
   */
  record Member(Booking booking, LocalDateTime wall, boolean hasOwnTime) {}

  void add(SeriesId id, SeriesPlan plan, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into booking_series (id, zone, every_weeks, created_by, created_at)
            values (:id, :zone, :everyWeeks, :by, :at)
            """)
        .param("id", id.value())
        .param("zone", plan.zone().getId())
        .param("everyWeeks", plan.everyWeeks())
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  void enlist(BookingId booking, SeriesId series, Occurrence occurrence) {
    jdbc.sql(
            """
            update booking set series_id = :series, series_place = :place, series_wall = :wall
            where id = :id
            """)
        .param("id", booking.value())
        .param("series", series.value())
        .param("place", occurrence.place())
        .param("wall", occurrence.wall())
        .update();
  }

  ZoneId zone(SeriesId id) {
    return jdbc.sql("select zone from booking_series where id = :id")
        .param("id", id.value())
        .query((row, number) -> ZoneId.of(row.getString("zone")))
        .single();
  }

  /** The booking and all later ones that can still be changed, in their order. */
  List<Member> from(BookingId booking, Instant now) {
    return jdbc.sql(
            """
            select %s, booking.series_wall, booking.series_own_time
            from booking join booking first using (series_id)
            where first.id = :id and booking.series_place >= first.series_place
              and booking.status in ('PENDING', 'CONFIRMED') and booking.ends_at > :now
            order by booking.series_place
            """
                .formatted(BookingColumns.ALL))
        .param("id", booking.value())
        .param("now", utc(now))
        .query(SeriesRows::member)
        .list();
  }

  /** From now on it keeps time with the others. */
  void settle(BookingId booking, LocalDateTime wall) {
    jdbc.sql("update booking set series_wall = :wall, series_own_time = false where id = :id")
        .param("id", booking.value())
        .param("wall", wall)
        .update();
  }

  /** Out of each other's way while all of them move; in hours, since days follow a clock. */
  void park(List<BookingId> bookings) {
    jdbc.sql(
            """
            update booking set starts_at = starts_at + make_interval(hours => :hours),
                               ends_at = ends_at + make_interval(hours => :hours)
            where id = any (:ids)
            """)
        .param("hours", (int) Duration.ofDays(SeriesMoves.FAR_AWAY_DAYS).toHours())
        .param("ids", bookings.stream().map(BookingId::value).toArray(UUID[]::new))
        .update();
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        BookingColumns.read(row, number),
        row.getObject("series_wall", LocalDateTime.class),
        row.getBoolean("series_own_time"));
  }
}
