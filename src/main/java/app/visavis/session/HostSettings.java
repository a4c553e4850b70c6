package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each host chose for the own rooms. */
@Repository
public class HostSettings {
  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  HostSettings(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  /** Where nothing was chosen: the guests of therapists wait, those of tutors do not. */
  public RoomSettings of(PersonId host) {
    return database
        .sql(
            """
            select coalesce(guests_wait, role = 'THERAPIST') as guests_wait,
                   coalesce(grace_minutes, :grace) as grace_minutes
              from person left join room_setting on host_id = id
             where id = :host
            """)
        .param("host", host.value())
        .param("grace", JoinRules.DEFAULT.grace().toMinutes())
        .query((row, _) -> settings(row))
        .single();
  }

  @Transactional
  public void choose(PersonId host, RoomSettings settings) {
    database
        .sql(
            """
            insert into room_setting (host_id, guests_wait, grace_minutes)
            values (:host, :wait, :grace)
            on conflict (host_id) do update
            set guests_wait = excluded.guests_wait, grace_minutes = excluded.grace_minutes
            """)
        .param("host", host.value())
        .param("wait", settings.guestsWait())
        .param("grace", settings.grace().toMinutes())
        .update();
    events.publishEvent(new RoomSettingsChanged(host, open(host)));
  }

  private Set<BookingId> open(PersonId host) {
    return database
        .sql(
            """
            select id from booking
             where host_id = ? and status in ('CONFIRMED', 'IN_PROGRESS')
            """)
        .param(host.value())
        .query((row, _) -> new BookingId(row.getObject("id", UUID.class)))
        .set();
  }

  private static RoomSettings settings(ResultSet row) throws SQLException {
    return new RoomSettings(
        row.getBoolean("guests_wait"), Duration.ofMinutes(row.getInt("grace_minutes")));
  }
}
