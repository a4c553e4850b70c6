package app.visavis.session;

import app.visavis.booking.BookingColumns;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.media.Uid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asked before every entry, token and renewal, so that one query must do. */
@Repository
class Visits {
  private static final String QUERY =
      """
      select %s, %s, %s, participant.agora_uid
        from booking
        %s
        left join video_session on video_session.booking_id = booking.id
        %s
        left join participant
          on participant.session_id = video_session.id and participant.person_id = ?
       where booking.id = ?
      """
          .formatted(
              BookingColumns.ALL,
              Doors.COLUMNS,
              SessionColumns.ALL,
              Doors.JOINS,
              SessionColumns.JOIN);

  private final JdbcClient database;

  Visits(JdbcClient database) {
    this.database = database;
  }

  /** Empty when there is no such booking; whether it is this person's is for the door to say. */
  Optional<Visit> find(BookingId booking, PersonId person) {
    return database
        .sql(QUERY)
        .params(person.value(), booking.value())
        .query((row, number) -> visit(person, row, number))
        .optional();
  }

  private static Visit visit(PersonId person, ResultSet row, int number) throws SQLException {
    var uid = row.getInt("agora_uid");
    return new Visit(
        person,
        BookingColumns.read(row, number),
        Doors.door(row),
        row.getString("session_id") == null ? null : SessionColumns.read(row, number),
        uid == 0 ? null : new Uid(uid));
  }
}
