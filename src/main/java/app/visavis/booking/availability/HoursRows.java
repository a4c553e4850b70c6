package app.visavis.booking.availability;

import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A host's hours: always read and written as a whole. */
@Repository
class HoursRows {
  private final JdbcClient jdbc;

  HoursRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  OpeningHours of(PersonId host) {
    return new OpeningHours(weekly(host), dated(host));
  }

  private Map<DayOfWeek, List<Hours>> weekly(PersonId host) {
    var found = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    jdbc.sql("select * from weekly_hours where host_id = :host order by from_minute")
        .param("host", host.value())
        .query(row -> {
          found
              .computeIfAbsent(DayOfWeek.valueOf(row.getString("day")), _ -> new ArrayList<>())
              .add(hours(row));
        });
    return found;
  }

  private Map<LocalDate, List<Hours>> dated(PersonId host) {
    var found = new HashMap<LocalDate, List<Hours>>();
    jdbc.sql("select * from dated_hours where host_id = :host order by from_minute")
        .param("host", host.value())
        .query(row -> {
          var ofDate =
              found.computeIfAbsent(row.getObject("date", LocalDate.class), _ -> new ArrayList<>());
          if (row.getObject("from_minute") != null) {
            ofDate.add(hours(row));
          }
        });
    return found;
  }

  private static Hours hours(ResultSet row) throws SQLException {
    return new Hours(row.getInt("from_minute"), row.getInt("to_minute"));
  }

  void replace(PersonId host, OpeningHours hours) {
    jdbc.sql("delete from weekly_hours where host_id = :host").param("host", host.value()).update();
    jdbc.sql("delete from dated_hours where host_id = :host").param("host", host.value()).update();
    hours.weekly().forEach((day, parts) -> parts.forEach(part -> add(host, day, part)));
    hours.exceptions().forEach((date, parts) -> add(host, date, parts));
  }

  private void add(PersonId host, DayOfWeek day, Hours hours) {
    jdbc.sql("insert into weekly_hours values (:host, :day, :from, :to)")
        .param("host", host.value())
        .param("day", day.name())
        .param("from", hours.from())
        .param("to", hours.to())
        .update();
  }

  private void add(PersonId host, LocalDate date, List<Hours> hours) {
    if (hours.isEmpty()) {
      jdbc.sql("insert into dated_hours values (:host, :date)")
          .param("host", host.value())
          .param("date", date)
          .update();
    }
    for (var part : hours) {
      jdbc.sql("insert into dated_hours values (:host, :date, :from, :to)")
          .param("host", host.value())
          .param("date", date)
          .param("from", part.from())
          .param("to", part.to())
          .update();
    }
  }
}
