package app.visavis.notification;

import static app.visavis.common.Timestamps.utc;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import app.visavis.booking.BookingStatus;
import app.visavis.common.BookingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a mail about several bookings has to say of each. */
@Repository
class MailParts {
  private final JdbcClient jdbc;

  MailParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(long mail, List<MailPart> parts) {
    for (var place = 0; place < parts.size(); place++) {
      add(mail, place, parts.get(place));
    }
  }

  private void add(long mail, int place, MailPart part) {
    jdbc.sql(
            """
            insert into mail_booking (mail_id, place, booking_id, sequence, booking_status,
                                      starts_at, ends_at, old_starts_at, old_ends_at)
            values (:mail, :place, :booking, :sequence, :status,
                    :startsAt, :endsAt, :oldStartsAt, :oldEndsAt)
            """)
        .param("mail", mail)
        .param("place", place)
        .param("booking", part.booking().value())
        .param("sequence", part.sequence())
        .param("status", part.status().name())
        .param("startsAt", utc(part.time().startsAt()))
        .param("endsAt", utc(part.time().endsAt()))
        .param("oldStartsAt", MailRows.old(part.oldTime(), true), TIMESTAMP_WITH_TIMEZONE)
        .param("oldEndsAt", MailRows.old(part.oldTime(), false), TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** In the order of the series; a mail about one booking says all by itself. */
  List<MailPart> of(Mail mail) {
    if (mail.facts().bookings() == 1) {
      return List.of(MailPart.of(mail.facts()));
    }
    return jdbc.sql("select * from mail_booking where mail_id = :mail order by place")
        .param("mail", mail.id())
        .query(MailParts::part)
        .list();
  }

  private static MailPart part(ResultSet row, int number) throws SQLException {
    return new MailPart(
        new BookingId(row.getObject("booking_id", UUID.class)),
        row.getInt("sequence"),
        BookingStatus.valueOf(row.getString("booking_status")),
        MailRows.time(row),
        MailRows.oldTime(row));
  }
}
