package app.visavis.booking.availability;

import static java.sql.Types.INTEGER;

import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What hosts have said about when they may be booked. */
@Repository
public class Availabilities {
  private final JdbcClient jdbc;
  private final HoursRows hours;

  Availabilities(JdbcClient jdbc, HoursRows hours) {
    this.jdbc = jdbc;
    this.hours = hours;
  }

  public Availability of(PersonId host) {
    return jdbc.sql("select * from availability where host_id = :host")
        .param("host", host.value())
        .query((row, number) -> availability(row, hours.of(host)))
        .optional()
        .orElse(Availability.UNSAID);
  }

  /** Of all hosts who have any hours. */
  public Map<PersonId, List<Duration>> lengthsByHost() {
    var found = new HashMap<PersonId, List<Duration>>();
    jdbc.sql(
            """
            select host_id, lengths from availability
            where host_id in (select host_id from weekly_hours
                              union select host_id from dated_hours where from_minute is not null)
            """)
        .query(row -> {
          found.put(new PersonId(row.getObject("host_id", UUID.class)), lengths(row));
        });
    return found;
  }

  /** Of those who have said anything. */
  public Map<PersonId, Duration> changeNotices(Collection<PersonId> hosts) {
    var found = new HashMap<PersonId, Duration>();
    jdbc.sql("select host_id, change_notice from availability where host_id = any (:hosts)")
        .param("hosts", hosts.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(row -> {
          found.put(
              new PersonId(row.getObject("host_id", UUID.class)), minutes(row, "change_notice"));
        });
    return found;
  }

  @Transactional
  public void save(PersonId host, Availability availability) {
    var rules = availability.rules();
    jdbc.sql(
            """
            insert into availability (host_id, lengths, buffer_before, buffer_after, minimum_notice,
                                      furthest_days, daily_cap, confirms_at_once, change_notice)
            values (:host, :lengths, :before, :after, :notice, :furthest, :cap, :atOnce, :change)
            on conflict (host_id) do update
            set lengths = :lengths, buffer_before = :before, buffer_after = :after,
                minimum_notice = :notice, furthest_days = :furthest, daily_cap = :cap,
                confirms_at_once = :atOnce, change_notice = :change
            """)
        .param("host", host.value())
        .param("lengths", minutes(availability.lengths()))
        .param("before", minutes(rules.bufferBefore()))
        .param("after", minutes(rules.bufferAfter()))
        .param("notice", minutes(rules.minimumNotice()))
        .param("furthest", rules.furthestDays())
        .param("cap", rules.dailyCap(), INTEGER)
        .param("atOnce", availability.confirmsAtOnce())
        .param("change", minutes(availability.changeNotice()))
        .update();
    hours.replace(host, availability.hours());
  }

  private static Availability availability(ResultSet row, OpeningHours hours) throws SQLException {
    return new Availability(
        hours,
        lengths(row),
        new BookingRules(
            minutes(row, "buffer_before"),
            minutes(row, "buffer_after"),
            minutes(row, "minimum_notice"),
            row.getInt("furthest_days"),
            row.getObject("daily_cap", Integer.class)),
        row.getBoolean("confirms_at_once"),
        minutes(row, "change_notice"));
  }

  private static List<Duration> lengths(ResultSet row) throws SQLException {
    return Stream.of((Integer[]) row.getArray("lengths").getArray())
        .map(Duration::ofMinutes)
        .toList();
  }

  private static Integer[] minutes(List<Duration> durations) {
    return durations.stream().map(Availabilities::minutes).toArray(Integer[]::new);
  }

  private static Duration minutes(ResultSet row, String column) throws SQLException {
    return Duration.ofMinutes(row.getInt(column));
  }

  private static Integer minutes(Duration duration) {
    return Math.toIntExact(duration.toMinutes());
  }
}
