package app.visavis.booking;

import static java.sql.Types.OTHER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import app.visavis.common.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Several bookings at once, always of one person or, for an admin, of everybody. */
@Repository
public class BookingLists {
  private static final String SELECT = "select " + BookingColumns.ALL + " from booking ";
  private static final String OF_PERSON =
      "(cast(:person as uuid) is null or host_id = :person or guest_id = :person) ";
  private static final String OPEN =
      "(status in ('PENDING', 'CONFIRMED', 'IN_PROGRESS') and ends_at > :since) ";

  private final JdbcClient jdbc;

  BookingLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param person whose; null for everybody's
   * @param from bookings that end after it
   * @param to bookings that start before it
   */
  public record Filter(
      @Nullable PersonId person,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable BookingStatus status,
      Page page) {}

  public record Page(int limit, int offset) {}

  /** By start, the earliest first. */
  public List<Booking> find(Filter filter) {
    var statement =
        jdbc.sql(
                SELECT
                    + "where "
                    + OF_PERSON
                    + """
                    and (cast(:from as timestamptz) is null or ends_at > :from)
                    and (cast(:to as timestamptz) is null or starts_at < :to)
                    and (cast(:status as text) is null or status = :status)
                    order by starts_at, id limit :limit offset :offset
                    """)
            .param(
                "from",
                filter.from() == null ? null : BookingRows.utc(filter.from()),
                TIMESTAMP_WITH_TIMEZONE)
            .param(
                "to",
                filter.to() == null ? null : BookingRows.utc(filter.to()),
                TIMESTAMP_WITH_TIMEZONE)
            .param("status", filter.status() == null ? null : filter.status().name(), VARCHAR);
    return list(statement, filter.person(), filter.page());
  }

  /** Those that may still go on: not closed, and ending after {@code since}; the earliest first. */
  public List<Booking> open(@Nullable PersonId person, Instant since, Page page) {
    var statement =
        jdbc.sql(
                SELECT
                    + "where "
                    + OF_PERSON
                    + "and "
                    + OPEN
                    + "order by starts_at, id limit :limit offset :offset")
            .param("since", BookingRows.utc(since));
    return list(statement, person, page);
  }

  /** All the others; the latest first. */
  public List<Booking> closed(@Nullable PersonId person, Instant since, Page page) {
    var statement =
        jdbc.sql(
                SELECT
                    + "where "
                    + OF_PERSON
                    + "and not "
                    + OPEN
                    + "order by starts_at desc, id limit :limit offset :offset")
            .param("since", BookingRows.utc(since));
    return list(statement, person, page);
  }

  /** With whom the person has had bookings, the latest first. */
  public List<PersonId> companions(PersonId person, int limit) {
    return jdbc.sql(
            """
            select case host_id when :person then guest_id else host_id end as companion
            from booking where host_id = :person or guest_id = :person
            group by companion order by max(starts_at) desc limit :limit
            """)
        .param("person", person.value())
        .param("limit", limit)
        .query((row, number) -> new PersonId(row.getObject("companion", UUID.class)))
        .list();
  }

  private static List<Booking> list(StatementSpec statement, @Nullable PersonId person, Page page) {
    return statement
        .param("person", person == null ? null : person.value(), OTHER)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(BookingColumns::read)
        .list();
  }
}
