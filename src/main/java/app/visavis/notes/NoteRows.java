package app.visavis.notes;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteRows {
  private final JdbcClient database;

  NoteRows(JdbcClient database) {
    this.database = database;
  }

  /** Until the end of the transaction nobody else saves or shares notes about this appointment. */
  void queue(BookingId booking) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('note ' || ?, 0))")
        .param(booking.toString())
        .query((_, _) -> booking)
        .single();
  }

  Optional<Note> find(BookingId booking) {
    return database
        .sql("select text, version, saved_at from note where booking_id = ?")
        .param(booking.value())
        .query((row, _) -> note(row))
        .optional();
  }

  void put(BookingId booking, Note note) {
    database
        .sql(
            """
            insert into note (booking_id, version, text, saved_at)
            values (:booking, :version, :text, :at)
            on conflict (booking_id) do update
              set version = excluded.version, text = excluded.text, saved_at = excluded.saved_at
            """)
        .param("booking", booking.value())
        .param("version", note.version())
        .param("text", note.text().value())
        .param("at", utc(note.savedAt()))
        .update();
  }

  Optional<Instant> lastKept(BookingId booking) {
    return database
        .sql("select kept_at from note_version where booking_id = ? order by version desc limit 1")
        .param(booking.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void keep(BookingId booking, Note note, Instant now) {
    database
        .sql(
            """
            insert into note_version (booking_id, version, text, saved_at, kept_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(booking.value(), note.version(), note.text().value(), utc(note.savedAt()), utc(now))
        .update();
  }

  List<Note> earlier(BookingId booking) {
    return database
        .sql(
            """
            select text, version, saved_at from note_version
             where booking_id = ? order by version desc
            """)
        .param(booking.value())
        .query((row, _) -> note(row))
        .list();
  }

  Optional<SharedNote> shared(BookingId booking) {
    return database
        .sql("select text, version, shared_at from shared_note where booking_id = ?")
        .param(booking.value())
        .query((row, _) ->
            new SharedNote(
                new NoteText(row.getString("text")),
                row.getLong("version"),
                instant(row, "shared_at")))
        .optional();
  }

  void share(BookingId booking, Note note, Instant now) {
    database
        .sql(
            """
            insert into shared_note (booking_id, version, text, shared_at)
            values (:booking, :version, :text, :at)
            on conflict (booking_id) do update
              set version = excluded.version, text = excluded.text, shared_at = excluded.shared_at
            """)
        .param("booking", booking.value())
        .param("version", note.version())
        .param("text", note.text().value())
        .param("at", utc(now))
        .update();
  }

  void takeBack(BookingId booking) {
    database.sql("delete from shared_note where booking_id = ?").param(booking.value()).update();
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        new NoteText(row.getString("text")), row.getLong("version"), instant(row, "saved_at"));
  }
}
