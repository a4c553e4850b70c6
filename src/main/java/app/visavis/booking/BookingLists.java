package app.visavis.booking;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Several bookings at once, by start, the earliest first. */
@Repository
public class BookingLists {
  private final JdbcClient jdbc;

  BookingLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public record Page(int limit, int offset) {}

  /** A place in a list, which stays where it is when bookings are added before it. */
  public record Mark(Instant startsAt, BookingId id) {
    public static Mark of(Booking booking) {
      return new Mark(booking.startsAt(), booking.id());
    }
  }

  public List<Booking> find(BookingSearch search, Page page) {
    return find(new SearchConditions(search), page);
  }

  public List<Booking> after(Mark mark, BookingSearch search, Page page) {
    var conditions = new SearchConditions(search);
    var parameters = conditions.and("(starts_at, id) > (:markStart, :markId)");
    parameters.put("markStart", utc(mark.startsAt()));
    parameters.put("markId", mark.id().value());
    return find(conditions, page);
  }

  private List<Booking> find(SearchConditions conditions, Page page) {
    return jdbc.sql(
            "select "
                + BookingColumns.ALL
                + " from booking "
                + conditions.where()
                + "order by starts_at, id limit :limit offset :offset")
        .params(conditions.parameters())
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(BookingColumns::read)
        .list();
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
}
