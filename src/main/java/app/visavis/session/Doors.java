package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the hosts decided about who comes in, as the database has it. */
@Repository
class Doors {
  /** Therapists' guests wait unless the therapist said otherwise, tutors' do not. */
  static final String COLUMNS =
      """
      coalesce(room_setting.guests_wait, host.role = 'THERAPIST') as guests_wait,
      array(select person_id from door_decision
             where booking_id = booking.id and decision = 'LET_IN') as let_in,
      array(select person_id from door_decision
             where booking_id = booking.id and decision = 'SENT_OUT') as sent_out,
      array(select person_id from participant
              join video_session inside on inside.id = session_id
             where inside.booking_id = booking.id) as seated,
      exists (select from room_lock where booking_id = booking.id) as locked,
      room_setting.grace_minutes
      """;

  /** What the columns need beside {@code booking}. */
  static final String JOINS =
      """
      join person host on host.id = booking.host_id
      left join room_setting on room_setting.host_id = booking.host_id
      """;

  private final JdbcClient database;

  Doors(JdbcClient database) {
    this.database = database;
  }

  /** All in one query. */
  Map<BookingId, Door> of(Collection<BookingId> bookings) {
    return database
        .sql(
            "select booking.id, "
                + COLUMNS
                + " from booking "
                + JOINS
                + "where booking.id = any (?)")
        .param(bookings.stream().map(BookingId::value).toArray(UUID[]::new))
        .query((row, _) -> Map.entry(new BookingId(row.getObject("id", UUID.class)), door(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static JoinRules rules(ResultSet row) throws SQLException {
    var grace = row.getObject("grace_minutes", Integer.class);
    return grace == null
        ? JoinRules.DEFAULT
        : new JoinRules(JoinRules.DEFAULT.lead(), Duration.ofMinutes(grace));
  }

  static Door door(ResultSet row) throws SQLException {
    return new Door(
        rules(row),
        row.getBoolean("guests_wait"),
        row.getBoolean("locked"),
        people(row.getArray("let_in")),
        people(row.getArray("sent_out")),
        people(row.getArray("seated")));
  }

  private static Set<PersonId> people(Array ids) throws SQLException {
    return Arrays.stream((UUID[]) ids.getArray())
        .map(PersonId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
