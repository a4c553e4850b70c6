package app.visavis.booking;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;

import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of holds. A row that no longer occupies its time is kept only to be told about. */
@Repository
class HoldRows {
  private final JdbcClient jdbc;

  HoldRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Only the guest's own. */
  Optional<Hold> find(HoldId id, PersonId guest) {
    return jdbc.sql("select * from hold where id = :id and guest_id = :guest")
        .param("id", id.value())
        .param("guest", guest.value())
        .query(HoldRows::hold)
        .optional();
  }

  void add(Hold hold) {
    jdbc.sql(
            """
            insert into hold (id, host_id, guest_id, starts_at, ends_at, expires_at)
            values (:id, :host, :guest, :startsAt, :endsAt, :expiresAt)
            """)
        .param("id", hold.id().value())
        .param("host", hold.host().value())
        .param("guest", hold.guest().value())
        .param("startsAt", utc(hold.startsAt()))
        .param("endsAt", utc(hold.endsAt()))
        .param("expiresAt", utc(hold.expiresAt()))
        .update();
  }

  /**
   * Frees what has expired with either of them. Others may do so for the same rows, hence the
   * order.
   */
  void lapse(PersonId host, PersonId guest, Instant now) {
    jdbc.sql(
            """
            update hold set occupies = false
            where id in (select id from hold
                         where occupies and expires_at <= :now and (host_id = :host or guest_id = :guest)
                         order by id for update)
            """)
        .param("host", host.value())
        .param("guest", guest.value())
        .param("now", utc(now))
        .update();
  }

  void release(PersonId guest) {
    jdbc.sql("update hold set occupies = false where occupies and guest_id = :guest")
        .param("guest", guest.value())
        .update();
  }

  /** False when there is none, or no longer. */
  boolean remove(HoldId id, PersonId guest) {
    return jdbc.sql("delete from hold where id = :id and guest_id = :guest")
            .param("id", id.value())
            .param("guest", guest.value())
            .update()
        == 1;
  }

  /** Removes a hold that still occupies its time; false when it no longer does. */
  boolean use(HoldId id) {
    return jdbc.sql("delete from hold where id = :id and occupies").param("id", id.value()).update()
        == 1;
  }

  void removeExpiredBefore(Instant instant) {
    jdbc.sql("delete from hold where expires_at <= :instant")
        .param("instant", utc(instant))
        .update();
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    return new Hold(
        new HoldId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("host_id", UUID.class)),
        new PersonId(row.getObject("guest_id", UUID.class)),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        instant(row, "expires_at"));
  }
}
