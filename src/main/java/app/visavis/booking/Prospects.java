package app.visavis.booking;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.BookingId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Says which of many times are taken, in one query. Only for a whole series at once, whose maker
 * wants to know all collisions; it is still the database's constraints that forbid them.
 */
@Repository
class Prospects {
  private final JdbcClient jdbc;
  private final Clock clock;

  Prospects(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * In the order of the slots.
   *
   * @param pair any booking of the two people
   * @param leaving bookings that give their time up
   */
  List<Prospect> of(Booking pair, List<Slot> slots, Collection<BookingId> leaving) {
    var taken = taken(pair, slots, leaving);
    return slots.stream()
        .map(slot -> new Prospect(slot.startsAt(), slot.endsAt(), taken.get(slot)))
        .toList();
  }

  private Map<Slot, Side> taken(Booking pair, List<Slot> slots, Collection<BookingId> leaving) {
    var found = new HashMap<Slot, Side>();
    jdbc.sql(
            """
            select wanted.place, bool_or(taken_time.host_id = :host) as by_host
            from unnest(cast(:starts as timestamptz[]), cast(:ends as timestamptz[]))
              with ordinality as wanted (starts_at, ends_at, place)
            join taken_time
              on (host_id = :host or guest_id = :guest)
              and tstzrange(taken_time.starts_at, taken_time.ends_at)
                && tstzrange(wanted.starts_at, wanted.ends_at)
            where taken_time.id <> all (:leaving)
              and not exists (select from hold where hold.id = taken_time.id and expires_at <= :now)
            group by wanted.place
            """)
        .param("host", pair.host().value())
        .param("guest", pair.guest().value())
        .param(
            "starts", slots.stream().map(slot -> slot.startsAt().toString()).toArray(String[]::new))
        .param("ends", slots.stream().map(slot -> slot.endsAt().toString()).toArray(String[]::new))
        .param("now", utc(clock.instant()))
        .param("leaving", leaving.stream().map(BookingId::value).toArray(UUID[]::new))
        .query(row -> {
          var side = row.getBoolean("by_host") ? Side.HOST : Side.GUEST;
          found.put(slots.get(row.getInt("place") - 1), side);
        });
    return found;
  }
}
