package app.visavis.booking;

import static app.visavis.common.Timestamps.utc;

import app.visavis.booking.BookingLists.Page;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Somebody's bookings, sorted as a dashboard shows them. */
@Repository
public class Shelves {
  /** Beyond it nobody counts along, and counting would take as long as the past is. */
  public static final int MOST_COUNTED = 1000;

  private final JdbcClient jdbc;
  private final AdmissionOutlook outlooks;
  private final Clock clock;

  Shelves(JdbcClient jdbc, AdmissionOutlook outlooks, Clock clock) {
    this.jdbc = jdbc;
    this.outlooks = outlooks;
    this.clock = clock;
  }

  public List<Booking> find(Shelf shelf, BookingSearch search, Page page) {
    var conditions = conditions(search);
    conditions.and(shelf.condition());
    return jdbc.sql(
            "select %s from booking %s order by %s limit :limit offset :offset"
                .formatted(BookingColumns.ALL, conditions.where(), shelf.order()))
        .params(conditions.parameters())
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(BookingColumns::read)
        .list();
  }

  /** How many are on each, {@link #MOST_COUNTED} at most, in one query. */
  public Map<Shelf, Integer> counts(BookingSearch search) {
    var conditions = conditions(search);
    var columns =
        Arrays.stream(Shelf.values())
            .map(shelf -> count(shelf, conditions.where()))
            .collect(Collectors.joining(", "));
    return jdbc.sql("select " + columns)
        .params(conditions.parameters())
        .query((row, number) -> {
          var counts = new EnumMap<Shelf, Integer>(Shelf.class);
          for (var shelf : Shelf.values()) {
            counts.put(shelf, row.getInt(shelf.name()));
          }
          return counts;
        })
        .single();
  }

  private static String count(Shelf shelf, String where) {
    return "(select count(*) from (select 1 from booking %s and %s limit %d) few) as %s"
        .formatted(where, shelf.condition(), MOST_COUNTED, shelf.name());
  }

  private SearchConditions conditions(BookingSearch search) {
    var now = clock.instant();
    var conditions = new SearchConditions(search);
    conditions.parameters().put("now", utc(now));
    conditions.parameters().put("closedBefore", utc(outlooks.closedBefore(now)));
    return conditions;
  }
}
