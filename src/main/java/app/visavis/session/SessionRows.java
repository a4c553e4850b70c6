package app.visavis.session;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.media.ChannelName;
import app.visavis.media.NetworkKind;
import app.visavis.media.Uid;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions and seats in the database, whose constraints decide every race. */
@Repository
class SessionRows {
  private final JdbcClient database;

  SessionRows(JdbcClient database) {
    this.database = database;
  }

  Optional<VideoSession> find(BookingId booking) {
    return database
        .sql(
            """
            select %s from video_session %s where video_session.booking_id = ?
            """
                .formatted(SessionColumns.ALL, SessionColumns.JOIN))
        .param(booking.value())
        .query(SessionColumns::read)
        .optional();
  }

  /** False, and without effect, where the booking has a session. */
  boolean insert(BookingId booking, NetworkKind network, Instant now) {
    return database
            .sql(
                """
                insert into video_session (id, booking_id, network, agora_channel, started_at)
                values (?, ?, ?, ?, ?)
                on conflict on constraint video_session_one_for_a_booking do nothing
                """)
            .params(
                UUID.randomUUID(),
                booking.value(),
                network.name(),
                ChannelName.random().value(),
                utc(now))
            .update()
        == 1;
  }

  /** False when it had ended before. */
  boolean insertEnd(VideoSession session, EndReason reason, @Nullable PersonId by, Instant at) {
    return database
            .sql(
                """
                insert into video_session_end
                  (session_id, ended_at, ended_by, duration_seconds, reason)
                values (:session, :at, :by, :seconds, :reason)
                on conflict (session_id) do nothing
                """)
            .param("session", session.id())
            .param("at", utc(at))
            .param("by", by == null ? null : by.value(), Types.OTHER)
            .param("seconds", Duration.between(session.startedAt(), at).toSeconds())
            .param("reason", reason.name())
            .update()
        == 1;
  }

  private Optional<Uid> uid(VideoSession session, PersonId person) {
    return database
        .sql("select agora_uid from participant where session_id = ? and person_id = ?")
        .params(session.id(), person.value())
        .query((row, _) -> new Uid(row.getInt("agora_uid")))
        .optional();
  }

  /** The one that the person has, or a new one. */
  Uid takeSeat(VideoSession session, PersonId person) {
    var uid = uid(session, person);
    while (uid.isEmpty()) {
      insertSeat(session, person, Uid.random());
      uid = uid(session, person);
    }
    return uid.get();
  }

  /** No effect where the person has a seat, nor where another has this very uid. */
  private void insertSeat(VideoSession session, PersonId person, Uid uid) {
    database
        .sql(
            """
            insert into participant (session_id, person_id, agora_uid) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(session.id(), person.value(), uid.value())
        .update();
  }
}
