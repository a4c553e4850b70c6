package app.visavis.session;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down what hosts decide at the door. Each answers whether that changed anything. */
@Repository
class DoorRows {
  private final JdbcClient database;

  DoorRows(JdbcClient database) {
    this.database = database;
  }

  /** A removal stays: only {@link #takeBack} undoes it. */
  boolean letIn(BookingId booking, PersonId guest, Instant now) {
    return decide(
        """
        insert into door_decision (booking_id, person_id, decision, decided_at)
        values (?, ?, 'LET_IN', ?)
        on conflict (booking_id, person_id) do nothing
        """,
        booking,
        guest,
        now);
  }

  boolean sendOut(BookingId booking, PersonId guest, Instant now) {
    return decide(
        """
        insert into door_decision (booking_id, person_id, decision, decided_at)
        values (?, ?, 'SENT_OUT', ?)
        on conflict (booking_id, person_id)
        do update set decision = excluded.decision, decided_at = excluded.decided_at
            where door_decision.decision <> excluded.decision
        """,
        booking,
        guest,
        now);
  }

  boolean takeBack(BookingId booking, PersonId guest, Instant now) {
    return database
            .sql(
                """
                update door_decision set decision = 'LET_IN', decided_at = ?
                 where booking_id = ? and person_id = ? and decision = 'SENT_OUT'
                """)
            .params(utc(now), booking.value(), guest.value())
            .update()
        == 1;
  }

  boolean lock(BookingId booking, PersonId host, Instant now) {
    return decide(
        """
        insert into room_lock (booking_id, locked_by, locked_at) values (?, ?, ?)
        on conflict do nothing
        """,
        booking,
        host,
        now);
  }

  boolean unlock(BookingId booking) {
    return database
            .sql("delete from room_lock where booking_id = ?")
            .param(booking.value())
            .update()
        == 1;
  }

  private boolean decide(String sql, BookingId booking, PersonId person, Instant now) {
    return database.sql(sql).params(booking.value(), person.value(), utc(now)).update() == 1;
  }
}
