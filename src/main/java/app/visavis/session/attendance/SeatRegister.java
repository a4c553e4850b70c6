package app.visavis.session.attendance;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Attendance.Kept;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose seats the running servers keep. */
@Repository
class SeatRegister {
  private final JdbcClient database;

  SeatRegister(JdbcClient database) {
    this.database = database;
  }

  record KeptSeat(Instant seenAt) {}

  record Abandoned(BookingId booking, PersonId person, Instant seenAt) {}

  /** Of one person, so that nobody else decides about the seat until the transaction ends. */
  Optional<KeptSeat> hold(BookingId booking, PersonId person) {
    return database
        .sql(
            """
            select seen_at from seat_kept
              join video_session on video_session.id = session_id
             where booking_id = ? and person_id = ? for update of seat_kept
            """)
        .params(booking.value(), person.value())
        .query((row, _) -> new KeptSeat(instant(row, "seen_at")))
        .optional();
  }

  void begin(BookingId booking, PersonId person, Instant now) {
    database
        .sql(
            """
            insert into seat_kept (session_id, person_id, seen_at, kept_at)
            select session_id, person_id, :now, :now
              from participant join video_session on video_session.id = session_id
             where booking_id = :booking and person_id = :person
            on conflict (session_id, person_id)
            do update set seen_at = excluded.seen_at, kept_at = excluded.kept_at
            """)
        .param("booking", booking.value())
        .param("person", person.value())
        .param("now", utc(now))
        .update();
  }

  void end(BookingId booking, PersonId person) {
    database
        .sql(
            """
            delete from seat_kept using video_session
             where video_session.id = session_id and booking_id = ? and person_id = ?
            """)
        .params(booking.value(), person.value())
        .update();
  }

  /** All in one statement. Never adds any: whoever has just left would be back. */
  void keep(Collection<Kept> all, Instant now) {
    database
        .sql(
            """
            update seat_kept
               set kept_at = :now, seen_at = greatest(seat_kept.seen_at, given.seen_at)
              from unnest(:bookings, :people, cast(:seen as timestamptz[])) as given (booking_id, person_id, seen_at)
              join video_session on video_session.booking_id = given.booking_id
             where seat_kept.session_id = video_session.id
               and seat_kept.person_id = given.person_id
            """)
        .param("now", utc(now))
        .param("bookings", all.stream().map(seat -> seat.booking().value()).toArray(UUID[]::new))
        .param("people", all.stream().map(seat -> seat.person().value()).toArray(UUID[]::new))
        .param("seen", all.stream().map(SeatRegister::seen).toArray(String[]::new))
        .update();
  }

  /** Takes those that no server has kept since {@code limit}, and writes down until when. */
  List<Abandoned> takeAbandoned(Instant limit, Instant now) {
    return database
        .sql(
            """
            with abandoned as (
              delete from seat_kept where kept_at < :limit returning session_id, person_id, seen_at),
            noted as (
              insert into attendance
                (session_id, person_id, presence, source, happened_at, noticed_at)
              select session_id, person_id, 'LEFT', 'RESTART', seen_at, :now from abandoned)
            select booking_id, person_id, seen_at
              from abandoned join video_session on video_session.id = session_id
            """)
        .param("limit", utc(limit))
        .param("now", utc(now))
        .query((row, _) ->
            new Abandoned(
                new BookingId(row.getObject("booking_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                instant(row, "seen_at")))
        .list();
  }

  private static String seen(Kept seat) {
    return String.valueOf(seat.seenAt() == null ? Instant.EPOCH : seat.seenAt());
  }
}
