package app.visavis.board;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImageRows {
  private final JdbcClient database;

  ImageRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Image> find(BookingId booking, ImageId id) {
    return database
        .sql("select kind, content from board_image where booking_id = ? and id = ?")
        .params(booking.value(), id.value())
        .query((row, _) ->
            new Image(ImageKind.valueOf(row.getString("kind")), row.getBytes("content")))
        .optional();
  }

  int count(BookingId booking) {
    return database
        .sql("select count(*) from board_image where booking_id = ?")
        .param(booking.value())
        .query(Integer.class)
        .single();
  }

  /** Empty when this person has added no more than that many since then. */
  Optional<Instant> lastButSome(BookingId booking, PersonId author, Instant since, int some) {
    return database
        .sql(
            """
            select added_at from board_image
             where booking_id = ? and author_id = ? and added_at > ?
             order by added_at desc offset ? limit 1
            """)
        .params(booking.value(), author.value(), utc(since), some)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void add(BookingId booking, ImageId id, PersonId author, Image image, Instant at) {
    database
        .sql(
            """
            insert into board_image (booking_id, id, author_id, added_at, kind, content)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            booking.value(),
            id.value(),
            author.value(),
            utc(at),
            image.kind().name(),
            image.content())
        .update();
  }
}
