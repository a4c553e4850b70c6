package app.visavis.booking;

import static app.visavis.common.Timestamps.instant;
import static app.visavis.common.Timestamps.utc;
import static java.sql.Types.OTHER;

import app.visavis.booking.availability.Span;
import app.visavis.booking.availability.TakenTime;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what stands in the way of a slot, in one statement however long the span is. */
@Repository
class TakenTimes {
  /** Longer than any day: buffers reach into the span, and its days count as a whole. */
  private static final Duration AROUND = Duration.ofHours(36);

  static final String SQL =
      """
      with taken as (
        select * from taken_time
        where host_id = :host and tstzrange(starts_at, ends_at) && tstzrange(:from, :to)
        union
        select * from taken_time
        where guest_id = :guest and tstzrange(starts_at, ends_at) && tstzrange(:from, :to))
      select case host_id when :host then 'HOST' else 'GUEST' end as kind, starts_at, ends_at
      from taken
      where id <> all (:leaving)
        and not exists (select from hold
                        where hold.id = taken.id and (expires_at <= :now or hold.guest_id = :guest))
      union all
      select 'PAST', starts_at, ends_at from booking
      where host_id = :host and starts_at >= :from and starts_at < :to
        and status in ('COMPLETED', 'NO_SHOW')
      """;

  private final JdbcClient jdbc;

  TakenTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param guest for whom the slots are; an own hold is not in the way of another one
   * @param leaving bookings that give their time up
   */
  record Question(
      PersonId host, @Nullable PersonId guest, Collection<BookingId> leaving, Instant now) {}

  private enum Kind {
    HOST,
    GUEST,
    PAST
  }

  TakenTime in(Span span, Question question) {
    Map<Kind, List<Span>> found = new EnumMap<>(Kind.class);
    jdbc.sql(SQL)
        .param("host", question.host().value())
        .param("guest", question.guest() == null ? null : question.guest().value(), OTHER)
        .param("leaving", question.leaving().stream().map(BookingId::value).toArray(UUID[]::new))
        .param("now", utc(question.now()))
        .param("from", utc(span.startsAt().minus(AROUND)))
        .param("to", utc(span.endsAt().plus(AROUND)))
        .query(row -> {
          found
              .computeIfAbsent(Kind.valueOf(row.getString("kind")), _ -> new ArrayList<>())
              .add(new Span(instant(row, "starts_at"), instant(row, "ends_at")));
        });
    return new TakenTime(
        found.getOrDefault(Kind.HOST, List.of()),
        found.getOrDefault(Kind.GUEST, List.of()),
        found.getOrDefault(Kind.PAST, List.of()));
  }
}
