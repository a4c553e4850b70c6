package app.visavis.booking;

import static app.visavis.common.Timestamps.utc;
import static java.sql.Types.OTHER;
import static java.sql.Types.VARCHAR;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The booking table and its history. Each change and its line of history are one statement. */
@Repository
class BookingRows {
  private final JdbcClient jdbc;

  BookingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Booking> find(BookingId id) {
    return jdbc.sql("select " + BookingColumns.ALL + " from booking where id = :id")
        .param("id", id.value())
        .query(BookingColumns::read)
        .optional();
  }

  /**
   * Lets those who change bookings of the same people queue up until the transaction ends. It is
   * the exclusion constraints that decide who gets the slot; but without the queue they may do so
   * by deadlock, when each of two inserts waits for the other one's row.
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

  /**
   * @param held whether a pending one takes its time already
   */
  void add(Booking booking, boolean held, @Nullable PersonId by, Instant at) {
    jdbc.sql(
            """
            with added as (
              insert into booking (id, host_id, guest_id, starts_at, ends_at, title, status,
                                   proposed_by, held, created_at)
              values (:id, :host, :guest, :startsAt, :endsAt, :title, :status, :proposedBy,
                      :held and :status = 'PENDING', :at)
              returning id, status, starts_at, ends_at)
            insert into booking_move (booking_id, to_status, starts_at, ends_at, moved_by, moved_at)
            select id, status, starts_at, ends_at, :by, :at from added
            """)
        .param("id", booking.id().value())
        .param("host", booking.host().value())
        .param("guest", booking.guest().value())
        .param("startsAt", utc(booking.startsAt()))
        .param("endsAt", utc(booking.endsAt()))
        .param("title", booking.title())
        .param("status", booking.status().name())
        .param("proposedBy", booking.proposedBy().name())
        .param("held", held)
        .param("by", by == null ? null : by.value(), OTHER)
        .param("at", utc(at))
        .update();
  }

  /** False when the booking is no longer what it was: then nothing happened. */
  boolean move(BookingMove move) {
    return jdbc.sql(
                """
                with moved as (
                  update booking
                  set status = :to, absent = :absent, held = held and :to = 'PENDING',
                      starts_at = :startsAt, ends_at = :endsAt,
                      series_own_time = series_own_time or
                        (series_id is not null and (starts_at, ends_at) <> (:startsAt, :endsAt))
                  where id = :id and status = :from
                    and starts_at = :oldStartsAt and ends_at = :oldEndsAt
                  returning id, status, absent, starts_at, ends_at)
                insert into booking_move (booking_id, from_status, to_status, absent, starts_at, ends_at,
                                          moved_by, moved_at, reason)
                select id, :from, status, absent, starts_at, ends_at, :by, :at, nullif(:reason, '')
                from moved
                """)
            .param("id", move.from().id().value())
            .param("from", move.from().status().name())
            .param("oldStartsAt", utc(move.from().startsAt()))
            .param("oldEndsAt", utc(move.from().endsAt()))
            .param("to", move.to().status().name())
            .param("absent", name(move.to().absent()), VARCHAR)
            .param("startsAt", utc(move.to().startsAt()))
            .param("endsAt", utc(move.to().endsAt()))
            .param("by", move.by() == null ? null : move.by().value(), OTHER)
            .param("at", utc(move.at()))
            .param("reason", move.reason())
            .update()
        == 1;
  }

  private static @Nullable String name(@Nullable Absence absent) {
    return absent == null ? null : absent.name();
  }
}
