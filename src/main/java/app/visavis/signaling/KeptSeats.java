package app.visavis.signaling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.room.KeptSeat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The seats of all rooms in the database: what a restarted server still knows of them. */
@Repository
class KeptSeats {
  private final JdbcClient database;

  KeptSeats(JdbcClient database) {
    this.database = database;
  }

  Map<BookingId, Set<KeptSeat>> all() {
    return database
        .sql("select booking_id, person_id, peer, tab, microphone, camera, screen from room_seat")
        .query((row, _) ->
            Map.entry(new BookingId(row.getObject("booking_id", UUID.class)), seat(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  /** All of one room, whatever was kept of it before. */
  @Transactional
  public void keep(BookingId booking, Collection<KeptSeat> seats) {
    database.sql("delete from room_seat where booking_id = ?").param(booking.value()).update();
    seats.forEach(seat -> insert(booking, seat));
  }

  private void insert(BookingId booking, KeptSeat seat) {
    database
        .sql(
            """
            insert into room_seat (booking_id, person_id, peer, tab, microphone, camera, screen)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            booking.value(),
            seat.person().value(),
            seat.peer().value(),
            seat.tab(),
            seat.microphone(),
            seat.camera(),
            seat.screen())
        .update();
  }

  private static KeptSeat seat(ResultSet row) throws SQLException {
    return new KeptSeat(
        new PersonId(row.getObject("person_id", UUID.class)),
        new PeerId(row.getString("peer")),
        row.getString("tab"),
        row.getBoolean("microphone"),
        row.getBoolean("camera"),
        row.getBoolean("screen"));
  }
}
