package app.visavis.chat;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;

import app.visavis.chat.file.FileId;
import app.visavis.chat.file.FileKind;
import app.visavis.chat.file.FileName;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageRows {
  private final JdbcClient database;

  MessageRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Until the end of the transaction nobody else adds to this chat, so that numbers appear in their
   * order: a reader who asks for what is new misses nothing that was written at the same time.
   */
  void queue(BookingId booking) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('chat ' || ?, 0))")
        .param(booking.toString())
        .query((_, _) -> booking)
        .single();
  }

  List<Message> after(BookingId booking, long number, int most) {
    return database
        .sql(
            "select * from chat_message where booking_id = ? and number > ? order by number limit ?")
        .params(booking.value(), number, most)
        .query((row, _) -> message(row))
        .list();
  }

  Optional<Message> withKey(BookingId booking, PersonId author, MessageKey key) {
    return database
        .sql("select * from chat_message where booking_id = ? and author_id = ? and key = ?")
        .params(booking.value(), author.value(), key.value())
        .query((row, _) -> message(row))
        .optional();
  }

  Optional<SharedFile> file(BookingId booking, FileId file) {
    return database
        .sql("select * from chat_message where booking_id = ? and file_id = ?")
        .params(booking.value(), file.value())
        .query((row, _) -> Objects.requireNonNull(file(row)))
        .optional();
  }

  boolean speaksOf(FileId file) {
    return database
        .sql("select exists (select from chat_message where file_id = ?)")
        .param(file.value())
        .query(Boolean.class)
        .single();
  }

  /** Empty when this person has sent fewer since then. */
  Optional<Instant> lastButSome(Sender sender, Instant since, int some) {
    return database
        .sql(
            """
            select sent_at from chat_message
             where booking_id = :booking and author_id = :author and sent_at > :since
               and (not :files or file_id is not null)
             order by number desc offset :some limit 1
            """)
        .param("booking", sender.booking().value())
        .param("author", sender.author().value())
        .param("since", utc(since))
        .param("files", sender.sendsFile())
        .param("some", some - 1)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  record Sender(BookingId booking, PersonId author, boolean sendsFile) {}

  /** How many there are: the number of the last one, as there are no gaps. */
  long last(BookingId booking) {
    return database
        .sql("select coalesce(max(number), 0) from chat_message where booking_id = ?")
        .param(booking.value())
        .query(Long.class)
        .single();
  }

  int files(BookingId booking) {
    return database
        .sql("select count(file_id) from chat_message where booking_id = ?")
        .param(booking.value())
        .query(Integer.class)
        .single();
  }

  void add(Message message) {
    var file = message.content() instanceof Content.Attached(var attached) ? attached : null;
    var text = message.content() instanceof Content.Words(var words) ? words.value() : "";
    database
        .sql(
            """
            insert into chat_message
              (booking_id, number, author_id, sent_at, key, text,
               file_id, file_name, file_kind, file_bytes, file_sha256)
            values (:booking, :number, :author, :at, :key, :text,
                    :file, :name, :kind, :bytes, :digest)
            """)
        .param("booking", message.booking().value())
        .param("number", message.number())
        .param("author", message.author().value())
        .param("at", utc(message.sentAt()))
        .param("key", message.key().value())
        .param("text", text)
        .param("file", file == null ? null : file.id().value(), Types.OTHER)
        .param("name", file == null ? null : file.name().value(), Types.VARCHAR)
        .param("kind", file == null ? null : file.kind().name(), Types.VARCHAR)
        .param("bytes", file == null ? null : file.bytes(), Types.BIGINT)
        .param("digest", file == null ? null : file.digest(), Types.BINARY)
        .update();
  }

  private static Message message(ResultSet row) throws SQLException {
    var file = file(row);
    return new Message(
        new BookingId(row.getObject("booking_id", UUID.class)),
        row.getLong("number"),
        new PersonId(row.getObject("author_id", UUID.class)),
        instant(row, "sent_at"),
        new MessageKey(row.getString("key")),
        file == null
            ? new Content.Words(new MessageText(row.getString("text")))
            : new Content.Attached(file));
  }

  private static @Nullable SharedFile file(ResultSet row) throws SQLException {
    var id = row.getObject("file_id", UUID.class);
    return id == null
        ? null
        : new SharedFile(
            new FileId(id),
            new FileName(row.getString("file_name")),
            FileKind.valueOf(row.getString("file_kind")),
            row.getLong("file_bytes"),
            row.getBytes("file_sha256"));
  }
}
