package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingColumns;
import app.visavis.booking.BookingHistory;
import app.visavis.booking.BookingStatus;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an onlooker who knows none of the code writes down about the bookings of some hosts, and
 * what must hold of them at every moment.
 */
final class LifeBook {
  private static final Set<String> WAYS =
      Set.of(
          "PENDING CONFIRMED",
          "PENDING DECLINED",
          "PENDING CANCELLED",
          "CONFIRMED CANCELLED",
          "CONFIRMED IN_PROGRESS",
          "CONFIRMED NO_SHOW",
          "IN_PROGRESS COMPLETED",
          "IN_PROGRESS NO_SHOW",
          // New times.
          "PENDING PENDING",
          "CONFIRMED CONFIRMED",
          // Corrections.
          "COMPLETED NO_SHOW",
          "NO_SHOW COMPLETED",
          "NO_SHOW NO_SHOW");
  private static final Set<BookingStatus> TOLD =
      Set.of(
          BookingStatus.PENDING,
          BookingStatus.CONFIRMED,
          BookingStatus.CANCELLED,
          BookingStatus.DECLINED);

  private final JdbcClient database;
  private final BookingHistory history;
  private final UUID[] hosts;
  private final Map<BookingId, Booking> known = new LinkedHashMap<>();
  private final Map<BookingId, Integer> changes = new HashMap<>();
  private final Map<BookingId, Integer> tellings = new HashMap<>();
  private final Map<BookingId, Instant> planned = new HashMap<>();
  private final Set<String> reminders = new HashSet<>();

  LifeBook(JdbcClient database, BookingHistory history, List<PersonId> hosts) {
    this.database = database;
    this.history = history;
    this.hosts = hosts.stream().map(PersonId::value).toArray(UUID[]::new);
  }

  List<Booking> bookings() {
    return List.copyOf(known.values());
  }

  /** Compares everything with the last look. How many have changed. */
  int look(Instant now, String when) {
    var all =
        database
            .sql(
                "select %s from booking where host_id = any (?) order by created_at, id"
                    .formatted(BookingColumns.ALL))
            .param(hosts)
            .query(BookingColumns::read)
            .list();
    assertThat(all.stream().map(Booking::id)).as(when).containsAll(known.keySet());
    var changed = all.stream().filter(each -> !each.equals(known.get(each.id()))).toList();
    changed.forEach(each -> write(known.put(each.id(), each), each, now, when));
    changed.forEach(each -> assertHistory(each, when));
    assertNobodyIsInTwoAtOnce(when);
    return changed.size();
  }

  private void write(@Nullable Booking before, Booking booking, Instant now, String when) {
    changes.merge(booking.id(), 1, Integer::sum);
    if (before != null) {
      assertThat(WAYS).as(when).contains(before.status() + " " + booking.status());
      assertThat(before.status() == booking.status() || isAtSameTime(before, booking))
          .as(when)
          .isTrue();
    }
    if (TOLD.contains(booking.status())) {
      tellings.merge(booking.id(), 1, Integer::sum);
    }
    planned.put(booking.id(), now);
  }

  private static boolean isAtSameTime(Booking one, Booking other) {
    return one.startsAt().equals(other.startsAt()) && one.endsAt().equals(other.endsAt());
  }

  /** One line for each change, each going on where the one before stopped, the last as it is. */
  private void assertHistory(Booking booking, String when) {
    var lines = history.of(booking.id());
    assertThat(lines).as("%s, %s", when, booking).hasSize(changes.getOrDefault(booking.id(), 0));
    BookingStatus from = null;
    var at = Instant.EPOCH;
    for (var line : lines) {
      assertThat(line.from()).as(when).isEqualTo(from);
      assertThat(line.at()).as(when).isAfterOrEqualTo(at);
      from = line.to();
      at = line.at();
    }
    var last = lines.getLast();
    assertThat(last.to()).as(when).isEqualTo(booking.status());
    assertThat(last.absent()).as(when).isEqualTo(booking.absent());
    assertThat(last.startsAt()).as(when).isEqualTo(booking.startsAt());
    assertThat(last.endsAt()).as(when).isEqualTo(booking.endsAt());
  }

  /** And taken time is that of the bookings that take theirs, and of holds. */
  private void assertNobodyIsInTwoAtOnce(String when) {
    var clashes =
        database
            .sql(
                """
                select one.id from booking one join booking other
                  on one.id < other.id and one.occupies and other.occupies
                  and (one.host_id = other.host_id or one.guest_id = other.guest_id)
                  and one.starts_at < other.ends_at and other.starts_at < one.ends_at
                where one.host_id = any (:hosts)
                """)
            .param("hosts", hosts)
            .query(UUID.class)
            .list();
    assertThat(clashes).as(when).isEmpty();
    var untrue =
        database
            .sql(
                """
                select booking.id from booking left join taken_time using (id)
                where booking.host_id = any (:hosts)
                  and (booking.starts_at, booking.ends_at, booking.occupies)
                    is distinct from (coalesce(taken_time.starts_at, booking.starts_at),
                                      coalesce(taken_time.ends_at, booking.ends_at),
                                      taken_time.id is not null)
                """)
            .param("hosts", hosts)
            .query(UUID.class)
            .list();
    assertThat(untrue).as(when).isEmpty();
  }

  /** Before the postman goes out: what he should find worth reminding of. */
  void expectReminders(Instant now) {
    for (var booking : known.values()) {
      var start = booking.startsAt();
      if (booking.status() == BookingStatus.CONFIRMED && start.isAfter(now)) {
        var left = Duration.between(now, start);
        var isLate = left.compareTo(Duration.ofMinutes(30)) <= 0;
        var ahead = isLate ? Duration.ofMinutes(30) : Duration.ofHours(24);
        var since = Objects.requireNonNull(planned.get(booking.id()));
        if (left.compareTo(ahead) <= 0 && since.isBefore(start.minus(ahead))) {
          remember(booking, isLate ? "HALF_HOUR_BEFORE" : "DAY_BEFORE");
        }
      }
    }
  }

  private void remember(Booking booking, String reminder) {
    reminders.add(key(booking.id(), booking.startsAt(), reminder, booking.host()));
    reminders.add(key(booking.id(), booking.startsAt(), reminder, booking.guest()));
  }

  private static String key(BookingId booking, Instant start, String reminder, PersonId reader) {
    return "%s of %s at %s to %s".formatted(reminder, booking, start, reader);
  }

  void assertMails(String when) {
    var sent =
        database
            .sql(
                """
                select mail.booking_id, mail.starts_at, reminder, reader_id
                from mail join booking on booking.id = mail.booking_id
                where kind = 'REMINDER' and state = 'SENT' and host_id = any (:hosts)
                """)
            .param("hosts", hosts)
            .query((row, _) ->
                key(
                    new BookingId(row.getObject("booking_id", UUID.class)),
                    row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                    row.getString("reminder"),
                    new PersonId(row.getObject("reader_id", UUID.class))))
            .list();
    assertThat(sent).as(when).isNotEmpty().containsExactlyInAnyOrderElementsOf(reminders);
    assertThat(sequences()).as(when).isEqualTo(tellings);
  }

  /** How often each booking was told of, by its mails alone and with others. */
  private Map<BookingId, Integer> sequences() {
    return database
        .sql(
            """
            select booking_id, count(*) as number, max(sequence) as sequence
            from (
              select coalesce(part.booking_id, mail.booking_id) as booking_id,
                     coalesce(part.sequence, mail.sequence) as sequence
              from mail left join mail_booking part on part.mail_id = mail.id
              where kind <> 'REMINDER' and state = 'SENT') told
            join booking on booking.id = booking_id
            where host_id = any (:hosts)
            group by booking_id having count(*) = 2 * count(distinct sequence)
              and count(distinct sequence) = max(sequence) + 1
            """)
        .param("hosts", hosts)
        .query((row, _) ->
            Map.entry(
                new BookingId(row.getObject("booking_id", UUID.class)), row.getInt("sequence") + 1))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
