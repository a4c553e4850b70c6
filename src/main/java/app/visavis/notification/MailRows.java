package app.visavis.notification;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;
import static java.sql.Types.OTHER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import app.visavis.booking.BookingStatus;
import app.visavis.booking.SeriesId;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails as they are written. How they leave is {@link MailQueue}. */
@Repository
class MailRows {
  static final String FACTS =
      """
      id, reader_id, booking_id, kind, reminder, sequence, doer, booking_status, title,
      starts_at, ends_at, old_starts_at, old_ends_at, reason, written_at, series_id, bookings\
      """;

  private final JdbcClient jdbc;

  MailRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty when it is there already: a booking may move away and back. */
  Optional<Long> add(MailFacts facts, Instant sendAt) {
    return jdbc.sql(
            """
            insert into mail (reader_id, booking_id, kind, reminder, sequence, doer, booking_status,
                              title, starts_at, ends_at, old_starts_at, old_ends_at, reason,
                              written_at, next_attempt_at, series_id, bookings)
            values (:reader, :booking, :kind, :reminder, :sequence, :doer, :status, :title,
                    :startsAt, :endsAt, :oldStartsAt, :oldEndsAt, :reason, :writtenAt, :sendAt,
                    :series, :bookings)
            on conflict (booking_id, starts_at, reminder, reader_id) where kind = 'REMINDER'
            do nothing
            returning id
            """)
        .param("reader", facts.reader().value())
        .param("booking", facts.booking().value())
        .param("kind", facts.kind().name())
        .param("reminder", facts.reminder() == null ? null : facts.reminder().name(), VARCHAR)
        .param("sequence", facts.sequence())
        .param("doer", facts.doer().name())
        .param("status", facts.status().name())
        .param("title", facts.title())
        .param("startsAt", utc(facts.time().startsAt()))
        .param("endsAt", utc(facts.time().endsAt()))
        .param("oldStartsAt", old(facts.oldTime(), true), TIMESTAMP_WITH_TIMEZONE)
        .param("oldEndsAt", old(facts.oldTime(), false), TIMESTAMP_WITH_TIMEZONE)
        .param("reason", facts.reason())
        .param("writtenAt", utc(facts.writtenAt()))
        .param("sendAt", utc(sendAt))
        .param("series", facts.series() == null ? null : facts.series().value(), OTHER)
        .param("bookings", facts.bookings())
        .query(Long.class)
        .optional();
  }

  /** Only those that nobody has in hand; the others are looked at once more before they leave. */
  void forgetReminders(BookingId booking) {
    jdbc.sql(
            "delete from mail where booking_id = :booking and kind = 'REMINDER' and state = 'WAITING'")
        .param("booking", booking.value())
        .update();
  }

  static Mail mail(ResultSet row, int number) throws SQLException {
    return new Mail(row.getLong("id"), facts(row));
  }

  private static MailFacts facts(ResultSet row) throws SQLException {
    var reminder = row.getString("reminder");
    return new MailFacts(
        new PersonId(row.getObject("reader_id", UUID.class)),
        new BookingId(row.getObject("booking_id", UUID.class)),
        MailKind.valueOf(row.getString("kind")),
        reminder == null ? null : Reminder.valueOf(reminder),
        row.getInt("sequence"),
        Doer.valueOf(row.getString("doer")),
        BookingStatus.valueOf(row.getString("booking_status")),
        row.getString("title"),
        time(row),
        oldTime(row),
        row.getString("reason"),
        instant(row, "written_at"),
        series(row.getObject("series_id", UUID.class)),
        row.getInt("bookings"));
  }

  static TimeSpan time(ResultSet row) throws SQLException {
    return new TimeSpan(instant(row, "starts_at"), instant(row, "ends_at"));
  }

  static @Nullable TimeSpan oldTime(ResultSet row) throws SQLException {
    var start = ifAny(row, "old_starts_at");
    var end = ifAny(row, "old_ends_at");
    return start == null || end == null ? null : new TimeSpan(start, end);
  }

  private static @Nullable SeriesId series(@Nullable UUID id) {
    return id == null ? null : new SeriesId(id);
  }

  private static @Nullable Instant ifAny(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static @Nullable OffsetDateTime old(@Nullable TimeSpan time, boolean start) {
    return time == null ? null : utc(start ? time.startsAt() : time.endsAt());
  }
}
