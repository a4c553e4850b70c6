package app.visavis.booking;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The booking table and its history. Rules are elsewhere, except those that only a row can keep.
 */
@Repository
class BookingRows {
  static final String COLUMNS =
      "id, host_id, guest_id, starts_at, ends_at, title, status, proposed_by";

  private final JdbcClient jdbc;

  BookingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Booking> find(BookingId id) {
    return jdbc.sql("select " + COLUMNS + " from booking where id = :id")
        .param("id", id.value())
        .query(BookingRows::booking)
        .optional();
  }

  /**
   * Lets those who take time of the same people queue up until the transaction ends. The exclusion
   * constraints decide who gets the slot; without the queue they would do so by deadlock, since
   * each of two inserts waits for the other one's row.
   */
  void queueFor(PersonId host, PersonId guest) {
    var first = host.value().getMostSignificantBits();
    var second = guest.value().getMostSignificantBits();
    jdbc.sql("select pg_advisory_xact_lock(:low), pg_advisory_xact_lock(:high)")
        .param("low", Math.min(first, second))
        .param("high", Math.max(first, second))
        .query((row, number) -> number)
        .list();
  }

  /** Moves the booking and notes it in one statement. False when it is no longer in that state. */
  boolean move(Booking booking, BookingStatus to, History history) {
    return jdbc.sql(
                """
                with moved as (
                  update booking set status = :to, held = false
                  where id = :id and status = :from and starts_at = :startsAt and ends_at = :endsAt
                  returning id)
                insert into booking_move (booking_id, from_status, to_status, moved_by, moved_at, reason)
                select id, :from, :to, :by, :at, :reason from moved
                """)
            .param("id", booking.id().value())
            .param("from", booking.status().name())
            .param("to", to.name())
            .param("startsAt", utc(booking.startsAt()))
            .param("endsAt", utc(booking.endsAt()))
            .param("by", history.by() == null ? null : history.by().value(), java.sql.Types.OTHER)
            .param("at", utc(history.at()))
            .param("reason", history.reason(), java.sql.Types.VARCHAR)
            .update()
        == 1;
  }

  /**
   * @param by null when the system itself acts
   */
  record History(@Nullable PersonId by, Instant at, @Nullable String reason) {}

  static Booking booking(ResultSet row, int number) throws SQLException {
    return new Booking(
        new BookingId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("host_id", UUID.class)),
        new PersonId(row.getObject("guest_id", UUID.class)),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getString("title"),
        BookingStatus.valueOf(row.getString("status")),
        Side.valueOf(row.getString("proposed_by")));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
