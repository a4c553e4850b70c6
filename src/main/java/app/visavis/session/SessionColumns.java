package app.visavis.session;

import static app.visavis.common.Timestamps.instant;

import app.visavis.common.BookingId;
import app.visavis.media.ChannelName;
import app.visavis.media.NetworkKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as a query reads it, also one that asks for more in the same breath. */
final class SessionColumns {
  /** To select from {@code video_session} with {@link #JOIN}. */
  static final String ALL =
      "video_session.id as session_id, video_session.booking_id, video_session.network,"
          + " video_session.agora_channel, video_session.started_at, video_session_end.ended_at,"
          + " video_session_end.duration_seconds, video_session_end.reason as end_reason";

  static final String JOIN =
      "left join video_session_end on video_session_end.session_id = video_session.id";

  private SessionColumns() {}

  static VideoSession read(ResultSet row, int number) throws SQLException {
    return new VideoSession(
        row.getObject("session_id", UUID.class),
        new BookingId(row.getObject("booking_id", UUID.class)),
        NetworkKind.valueOf(row.getString("network")),
        new ChannelName(row.getString("agora_channel")),
        instant(row, "started_at"),
        end(row));
  }

  private static VideoSession.@Nullable End end(ResultSet row) throws SQLException {
    var endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return endedAt == null
        ? null
        : new VideoSession.End(
            endedAt.toInstant(),
            row.getLong("duration_seconds"),
            EndReason.valueOf(row.getString("end_reason")));
  }
}
