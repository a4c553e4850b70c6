package app.visavis.session.attendance;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.media.ChannelName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions by their channel, and what their network tells of them. */
@Repository
class ChannelRows {
  private final JdbcClient database;

  ChannelRows(JdbcClient database) {
    this.database = database;
  }

  record Channel(UUID session, BookingId booking, ChannelName name) {}

  Optional<Channel> find(ChannelName name) {
    return database
        .sql("select id, booking_id, agora_channel from video_session where agora_channel = ?")
        .param(name.value())
        .query((row, _) ->
            new Channel(
                row.getObject("id", UUID.class),
                new BookingId(row.getObject("booking_id", UUID.class)),
                name))
        .optional();
  }

  /** On Agora, begun, not ended, and not forgotten. */
  List<Channel> running(Instant since) {
    return database
        .sql(
            """
            select id, booking_id, agora_channel from video_session
              left join video_session_end on session_id = id
             where network = 'AGORA' and session_id is null and started_at > ?
            """)
        .param(utc(since))
        .query((row, _) ->
            new Channel(
                row.getObject("id", UUID.class),
                new BookingId(row.getObject("booking_id", UUID.class)),
                new ChannelName(row.getString("agora_channel"))))
        .list();
  }

  Seats seats(Channel channel) {
    return new Seats(
        database
            .sql(
                "select person_id, agora_uid, agora_screen_uid from participant where session_id = ?")
            .param(channel.session())
            .query((row, _) ->
                new Seats.Seat(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getLong("agora_uid"),
                    row.getLong("agora_screen_uid")))
            .list());
  }

  /** No effect on what is known already. */
  void addNews(Channel channel, Fact fact) {
    database
        .sql(
            """
            insert into attendance (session_id, person_id, presence, source, happened_at,
                                    noticed_at, agora_sequence)
            values (:session, :person, :sign, 'AGORA', :at, :noticed, :sequence)
            on conflict (session_id, person_id, agora_sequence, presence) where source = 'AGORA'
            do nothing
            """)
        .param("session", channel.session())
        .param("person", fact.person().value())
        .param("sign", fact.sign().name())
        .param("at", utc(fact.at()))
        .param("noticed", utc(fact.noticedAt()))
        .param("sequence", fact.order())
        .update();
  }

  /** False when the alarm was raised before. */
  boolean addStranger(Channel channel, long uid, Instant now) {
    return database
            .sql(
                """
                insert into stranger (session_id, agora_uid, seen_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(channel.session(), uid, utc(now))
            .update()
        == 1;
  }
}
