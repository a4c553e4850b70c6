package app.visavis.notification;

import static app.visavis.common.Timestamps.utc;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingChanged;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.Bookings;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.notification.post.Post;
import app.visavis.notification.post.UnreliablePost;
import app.visavis.testing.MailServer;
import app.visavis.testing.MailTest;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random lives of bookings, told by two postmen at once who die and are refused: each change is
 * told once and in order, each reminder comes once and none is lost.
 */
@MailTest
class PostmanIT {
  private static final int STEPS = 60;
  private static final Duration LENGTH = Duration.ofMinutes(50);
  private static final Duration RECOVERY = MailQueue.LONGEST_ATTEMPT.plusMinutes(1);
  private static final List<Duration> CLOCK_STEPS =
      Stream.of("PT4M", "PT29M", "PT3H", "PT20H", "PT26H").map(Duration::parse).toList();

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired Bookings bookings;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired ReminderChoices choices;
  @Autowired MailQueue queue;
  @Autowired MailWriter writer;
  @Autowired Post post;

  /** Names a reminder once and for all. */
  private record Key(BookingId booking, Instant start, Reminder reminder, PersonId reader) {}

  private record Row(
      BookingId booking, PersonId reader, MailKind kind, int sequence, @Nullable Key reminder) {}

  private final Map<BookingId, Integer> changes = new HashMap<>();
  private final Map<BookingId, Instant> planned = new HashMap<>();
  private final Map<String, Row> rows = new HashMap<>();
  private final Set<Key> mayCome = new HashSet<>();
  private final Set<Key> mustCome = new HashSet<>();
  private RandomGenerator random = RandomGenerator.getDefault();
  private long lastKnown;
  private long newest;
  private Person host;
  private Person guest;

  @BeforeEach
  void two_people() {
    host = someone.who(Role.TUTOR);
    guest = someone.who(Role.STUDENT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everybody_is_told_everything_once(long seed) throws Exception {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    clock.set(Instant.parse("2028-01-01T00:00:00Z"));
    chooseReminders(host);
    chooseReminders(guest);
    var unreliable = new UnreliablePost(post, random);
    for (var step = 0; step < STEPS; step++) {
      if (changes.isEmpty() || random.nextInt(5) == 0) {
        add();
      } else {
        change();
      }
      remember();
      if (random.nextInt(3) > 0) {
        clock.advance(CLOCK_STEPS.get(random.nextInt(CLOCK_STEPS.size())));
        round(unreliable);
      }
    }
    round(unreliable);
    assertTold(unreliable, "seed " + seed);
  }

  private void add() {
    var start = clock.instant().plus(Duration.ofMinutes(random.nextInt(10, 4000)));
    var isTaken = random.nextInt(5) == 0;
    var status = random.nextBoolean() ? BookingStatus.CONFIRMED : BookingStatus.PENDING;
    transactions.executeWithoutResult(transaction -> {
      var id = someone.booking(host, guest, free(start), LENGTH);
      set(id, status, free(start));
      events.publishEvent(new BookingChanged(bookings.find(id).orElseThrow(), null, host.id(), ""));
      if (isTaken) {
        transaction.setRollbackOnly();
      } else {
        changes.put(id, 1);
        planned.put(id, clock.instant());
      }
    });
  }

  /** The hour after all others, so that the database has nothing against it. */
  private Instant free(Instant wanted) {
    return changes.keySet().stream()
        .map(id -> bookings.find(id).orElseThrow().endsAt())
        .reduce(wanted, (one, other) -> one.isAfter(other) ? one : other);
  }

  private void change() {
    var all = List.copyOf(changes.keySet());
    var before = bookings.find(all.get(random.nextInt(all.size()))).orElseThrow();
    var next =
        switch (before.status()) {
          case PENDING ->
              List.of(BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.DECLINED);
          case CONFIRMED ->
              List.of(BookingStatus.CONFIRMED, BookingStatus.CONFIRMED, BookingStatus.CANCELLED);
          default -> List.<BookingStatus>of();
        };
    if (next.isEmpty() || !before.startsAt().isAfter(clock.instant())) {
      return;
    }
    var status = next.get(random.nextInt(next.size()));
    var start =
        status == before.status()
            ? free(clock.instant().plus(Duration.ofMinutes(random.nextInt(10, 3000))))
            : before.startsAt();
    transactions.executeWithoutResult(transaction -> {
      set(before.id(), status, start);
      var after = bookings.find(before.id()).orElseThrow();
      events.publishEvent(new BookingChanged(after, before, guest.id(), "Why not."));
      if (random.nextInt(5) == 0) {
        transaction.setRollbackOnly();
      } else {
        changes.merge(before.id(), 1, Integer::sum);
        planned.put(before.id(), clock.instant());
      }
    });
  }

  private void set(BookingId id, BookingStatus status, Instant start) {
    database
        .sql("update booking set status = ?, starts_at = ?, ends_at = ? where id = ?")
        .params(status.name(), utc(start), utc(start.plus(LENGTH)), id.value())
        .update();
  }

  private void chooseReminders(Person reader) {
    var wanted = EnumSet.noneOf(Reminder.class);
    Stream.of(Reminder.values()).filter(each -> random.nextInt(4) > 0).forEach(wanted::add);
    choices.choose(reader.id(), wanted);
  }

  /** What a mail was is known only as long as its row is there. */
  private void remember() {
    for (var id : changes.keySet()) {
      database
          .sql("select " + MailRows.FACTS + " from mail where booking_id = ? and id > ?")
          .params(id.value(), lastKnown)
          .query(MailRows::mail)
          .list()
          .forEach(mail -> {
            rows.put(writer.write(mail, clock.instant()).id(), row(mail.facts()));
            newest = Math.max(newest, mail.id());
          });
    }
    lastKnown = newest;
  }

  private static Row row(MailFacts facts) {
    var reminder = facts.reminder();
    var key =
        reminder == null
            ? null
            : new Key(facts.booking(), facts.time().startsAt(), reminder, facts.reader());
    return new Row(facts.booking(), facts.reader(), facts.kind(), facts.sequence(), key);
  }

  /** Two postmen at once; when they have died, others find their mails a while later. */
  private void round(UnreliablePost unreliable) throws Exception {
    var now = useful();
    unreliable.becomeReliable(false);
    try (var crew = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = crew.submit(() -> sendUntilDone(unreliable));
      var other = crew.submit(() -> sendUntilDone(unreliable));
      one.get();
      other.get();
    }
    clock.advance(RECOVERY);
    var later = useful();
    unreliable.becomeReliable(true);
    sendUntilDone(unreliable);
    mayCome.addAll(now);
    mayCome.addAll(later);
    now.retainAll(later);
    mustCome.addAll(now);
  }

  private void sendUntilDone(Post through) {
    while (true) {
      try {
        new Postman(queue, writer, through, bookings, choices, clock).sendDue();
        return;
      } catch (UnreliablePost.Death died) {
        // The next process begins.
      }
    }
  }

  /** The model: which reminders should be given now, if they were planned before they were due. */
  private Set<Key> useful() {
    var found = new HashSet<Key>();
    for (var id : changes.keySet()) {
      var booking = bookings.find(id).orElseThrow();
      for (var reader : List.of(host.id(), guest.id())) {
        reminder(booking, choices.of(reader))
            .ifPresent(each -> found.add(new Key(id, booking.startsAt(), each, reader)));
      }
    }
    return found;
  }

  private Optional<Reminder> reminder(Booking booking, Set<Reminder> wanted) {
    var left = Duration.between(clock.instant(), booking.startsAt());
    if (booking.status() != BookingStatus.CONFIRMED || left.isNegative() || left.isZero()) {
      return Optional.empty();
    }
    var isLate = left.compareTo(Duration.ofMinutes(30)) <= 0;
    var candidate =
        isLate && wanted.contains(Reminder.HALF_HOUR_BEFORE)
            ? Reminder.HALF_HOUR_BEFORE
            : Reminder.DAY_BEFORE;
    var ahead = Duration.ofMinutes(candidate == Reminder.DAY_BEFORE ? 24 * 60 : 30);
    var leftWhenPlanned = Duration.between(planned.get(booking.id()), booking.startsAt());
    return wanted.contains(candidate)
            && left.compareTo(ahead) <= 0
            && leftWhenPlanned.compareTo(ahead) > 0
        ? Optional.of(candidate)
        : Optional.empty();
  }

  private void assertTold(UnreliablePost unreliable, String seed) {
    assertThat(unreliable.troubles()).as("%s, of the mail server itself", seed).isEmpty();
    var own = unreliable.delivered().stream().filter(rows::containsKey).toList();
    var once = new LinkedHashSet<>(own);
    for (var id : once) {
      var copies = own.stream().filter(id::equals).count();
      assertThat(copies)
          .as("%s, %s", seed, id)
          .isLessThanOrEqualTo(unreliable.diedWith(id) ? 2 : 1);
    }
    assertThat(received()).as(seed).containsExactlyInAnyOrderElementsOf(own);
    assertChangesTold(once, seed);
    var reminders =
        once.stream().map(rows::get).map(Row::reminder).flatMap(Stream::ofNullable).toList();
    assertThat(reminders).as(seed).doesNotHaveDuplicates();
    assertThat(mayCome).as(seed).containsAll(reminders);
    assertThat(reminders).as(seed).containsAll(mustCome);
  }

  private void assertChangesTold(Set<String> once, String seed) {
    changes.forEach((booking, number) -> {
      for (var reader : List.of(host.id(), guest.id())) {
        var told =
            once.stream()
                .map(rows::get)
                .filter(row -> row.kind() != MailKind.REMINDER)
                .filter(row -> row.booking().equals(booking) && row.reader().equals(reader))
                .map(Row::sequence)
                .toList();
        assertThat(told).as("%s, %s", seed, booking).isEqualTo(upTo(number));
      }
    });
  }

  private static List<Integer> upTo(int number) {
    return Stream.iterate(0, each -> each + 1).limit(number).toList();
  }

  private List<String> received() {
    var ids = new ArrayList<String>();
    for (var person : List.of(host, guest)) {
      MailServer.mailsTo(person.email()).stream()
          .map(ReceivedMail::of)
          .forEach(mail -> ids.add(mail.id().replaceAll("[<>]", "")));
    }
    return ids;
  }
}
