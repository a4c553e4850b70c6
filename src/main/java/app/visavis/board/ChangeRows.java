package app.visavis.board;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangeRows {
  private final JdbcClient database;

  ChangeRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Until the end of the transaction nobody else adds to this board, so that numbers appear in
   * their order: a reader who asks for what is new misses nothing that was drawn at the same time.
   */
  void queue(BookingId booking) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('board ' || ?, 0))")
        .param(booking.toString())
        .query((_, _) -> booking)
        .single();
  }

  /** The last change of all is always among them, so that a reader knows where it stands. */
  List<Change> after(BookingId booking, long number, int most) {
    return database
        .sql(
            """
            select * from board_change as made
             where booking_id = ? and number > ?
               and not exists (
                 select from board_change as later
                  where later.booking_id = made.booking_id and later.item_id = made.item_id
                    and later.number > made.number)
             order by number limit ?
            """)
        .params(booking.value(), number, most)
        .query((row, _) -> ChangeRow.change(row))
        .list();
  }

  Optional<Change> withId(BookingId booking, PersonId author, ChangeId id) {
    return database
        .sql("select * from board_change where booking_id = ? and author_id = ? and change_id = ?")
        .params(booking.value(), author.value(), id.value())
        .query((row, _) -> ChangeRow.change(row))
        .optional();
  }

  boolean isDrawnOn(BookingId booking) {
    return database
        .sql("select exists (select from board_change where booking_id = ? and kind = 'PUT')")
        .param(booking.value())
        .query(Boolean.class)
        .single();
  }

  /** Empty when this person has made no more than that many since then. */
  Optional<Instant> lastButSome(BookingId booking, PersonId author, Instant since, int some) {
    return database
        .sql(
            """
            select made_at from board_change
             where booking_id = ? and author_id = ? and made_at > ?
             order by number desc offset ? limit 1
            """)
        .params(booking.value(), author.value(), utc(since), some)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** How many there are: the number of the last one, as there are no gaps. */
  long last(BookingId booking) {
    return database
        .sql("select coalesce(max(number), 0) from board_change where booking_id = ?")
        .param(booking.value())
        .query(Long.class)
        .single();
  }

  void add(BookingId booking, Change change, Instant at) {
    var wish = change.wish();
    database
        .sql(
            """
            insert into board_change
              (booking_id, number, author_id, made_at, change_id, kind, page, item_id, drawn)
            values (:booking, :number, :author, :at, :id, :kind, :page, :item, :drawn)
            """)
        .param("booking", booking.value())
        .param("number", change.number())
        .param("author", change.author().value())
        .param("at", utc(at))
        .param("id", wish.id().value())
        .param("kind", ChangeRow.kind(wish.act()))
        .param("page", wish.page())
        .param("item", ChangeRow.item(wish.act()), Types.OTHER)
        .param("drawn", ChangeRow.drawn(wish.act()), Types.VARCHAR)
        .update();
  }
}
