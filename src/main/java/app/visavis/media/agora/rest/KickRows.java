package app.visavis.media.agora.rest;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;

import app.visavis.media.ChannelName;
import app.visavis.media.Uid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be kept out of a channel or let back, and how far that has come. */
@Repository
class KickRows {
  private final JdbcClient database;

  KickRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param isBack to be let back; otherwise to be put out
   * @param attempt this one, from 1
   * @param ruleId Agora's number; null while it is not known
   */
  record Kick(
      long id,
      ChannelName channel,
      Uid uid,
      Instant until,
      boolean isBack,
      int attempt,
      @Nullable Long ruleId) {}

  /**
   * No effect on somebody who is being kept out already. A rule whose number is not known, and that
   * was still to be lifted, is taken over: looking for it, one would find and lift the new one. As
   * with every second try, Agora is asked first what it has.
   */
  void putOut(ChannelName channel, Uid uid, Instant until, Instant now) {
    database
        .sql(
            """
            with taken_over as (
              update agora_kick set state = 'DONE'
               where channel = :channel and agora_uid = :uid
                 and wanted = 'BACK' and state = 'OPEN' and rule_id is null
              returning id)
            insert into agora_kick (channel, agora_uid, until, next_at, attempts)
            select :channel, :uid, :until, :now, least(count(*), 1) from taken_over
            on conflict (channel, agora_uid) where wanted = 'OUT' do nothing
            """)
        .param("channel", channel.value())
        .param("uid", uid.value())
        .param("until", utc(until))
        .param("now", utc(now))
        .update();
  }

  /** What never reached Agora is simply forgotten. */
  void letBack(ChannelName channel, Uid uid, Instant now) {
    database
        .sql(
            """
            update agora_kick
               set wanted = 'BACK', attempts = least(attempts, 1), next_at = :now,
                   state = case when attempts = 0 then 'DONE' else 'OPEN' end
             where channel = :channel and agora_uid = :uid and wanted = 'OUT'
            """)
        .param("channel", channel.value())
        .param("uid", uid.value())
        .param("now", utc(now))
        .update();
  }

  /**
   * Takes what is due. Should this process die, it is due again at {@code again}; another node
   * takes another.
   */
  Optional<Kick> take(Instant now, Instant again) {
    return database
        .sql(
            """
            update agora_kick set attempts = attempts + 1, next_at = :again
             where id = (select id from agora_kick where state = 'OPEN' and next_at <= :now
                          order by next_at limit 1 for update skip locked)
            returning id, channel, agora_uid, until, wanted, attempts, rule_id
            """)
        .param("now", utc(now))
        .param("again", utc(again))
        .query((row, _) -> kick(row))
        .optional();
  }

  /** As long as nothing else is wanted by now; Agora's number is kept in any case. */
  void made(Kick kick, long ruleId) {
    database
        .sql(
            """
            update agora_kick
               set rule_id = :rule, state = case when wanted = 'OUT' then 'DONE' else 'OPEN' end
             where id = :id
            """)
        .param("rule", ruleId)
        .param("id", kick.id())
        .update();
  }

  void done(Kick kick) {
    close(kick, "DONE");
  }

  void givenUp(Kick kick) {
    close(kick, "GIVEN_UP");
  }

  private void close(Kick kick, String state) {
    database
        .sql("update agora_kick set state = ? where id = ? and (wanted = 'BACK') = ?")
        .params(state, kick.id(), kick.isBack())
        .update();
  }

  void again(Kick kick, Instant at) {
    database
        .sql("update agora_kick set next_at = ? where id = ?")
        .params(utc(at), kick.id())
        .update();
  }

  private static Kick kick(ResultSet row) throws SQLException {
    return new Kick(
        row.getLong("id"),
        new ChannelName(row.getString("channel")),
        new Uid(row.getInt("agora_uid")),
        instant(row, "until"),
        "BACK".equals(row.getString("wanted")),
        row.getInt("attempts"),
        row.getObject("rule_id", Long.class));
  }
}
