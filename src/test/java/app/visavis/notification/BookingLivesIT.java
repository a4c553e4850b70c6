package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingDesk;
import app.visavis.booking.BookingHistory;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.BookingWish;
import app.visavis.booking.Bookings;
import app.visavis.booking.Corrections;
import app.visavis.booking.Following;
import app.visavis.booking.HoldConfirmation;
import app.visavis.booking.HoldId;
import app.visavis.booking.HoldOutcome;
import app.visavis.booking.Holds;
import app.visavis.booking.NewBookings;
import app.visavis.booking.NewSeries;
import app.visavis.booking.Offers;
import app.visavis.booking.Outcome;
import app.visavis.booking.Rescheduling;
import app.visavis.booking.SeriesWish;
import app.visavis.booking.availability.Availabilities;
import app.visavis.booking.availability.Availability;
import app.visavis.booking.availability.BookingRules;
import app.visavis.booking.availability.Hours;
import app.visavis.booking.availability.OpeningHours;
import app.visavis.booking.availability.Span;
import app.visavis.common.PersonId;
import app.visavis.testing.MailTest;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random lives of bookings, by all the ways there are to make and change them, across the clock
 * changes of their hosts. Whatever was wished: nobody is in two places at once, what is over stays
 * over, the history is whole, and each reminder comes once.
 */
@MailTest
class BookingLivesIT {
  private static final int STEPS = 300;
  private static final Duration LENGTH = Duration.ofMinutes(50);
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final List<Duration> CLOCK_STEPS =
      Stream.of("PT1M", "PT6M", "PT29M", "PT3H", "PT20H", "PT50H").map(Duration::parse).toList();

  private static final Set<BookingStatus> OPEN =
      Set.of(BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS);
  private static final Set<BookingStatus> CLOSED =
      Set.of(BookingStatus.COMPLETED, BookingStatus.NO_SHOW);

  /** What has to have happened, or nothing is shown. */
  private static final Set<String> EVERYTHING =
      Set.of(
          "Done book",
          "Done confirm",
          "Done answer",
          "Done cancel",
          "Done move",
          "Done series",
          "Done begun",
          "Done correction",
          "SlotTaken",
          "InvalidMove");

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired NewBookings newBookings;
  @Autowired NewSeries newSeries;
  @Autowired Holds holds;
  @Autowired HoldConfirmation holdConfirmation;
  @Autowired Offers offers;
  @Autowired BookingDesk desk;
  @Autowired Rescheduling rescheduling;
  @Autowired Following following;
  @Autowired Corrections corrections;
  @Autowired Bookings bookings;
  @Autowired BookingHistory history;
  @Autowired Availabilities availabilities;
  @Autowired Postman postman;

  private final Map<PersonId, HoldId> held = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private List<Person> hosts = List.of();
  private List<Person> guests = List.of();
  private RandomGenerator random = RandomGenerator.getDefault();

  @SuppressWarnings("NullAway.Init")
  private LifeBook book;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatever_people_do_it_adds_up(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    // Before the clocks change in Berlin and on Lord Howe Island.
    clock.set(
        Instant.parse("%d-%s-16T00:00:00Z".formatted(2028 + seed, seed % 2 == 0 ? "03" : "10")));
    hosts = List.of(host("Europe/Berlin", true), host("Australia/Lord_Howe", false));
    guests = Stream.generate(() -> someone.who(Role.STUDENT)).limit(3).toList();
    book = new LifeBook(database, history, hosts.stream().map(Person::id).toList());
    for (var step = 0; step < STEPS; step++) {
      var what = step();
      var when = "seed %d, step %d, %s".formatted(seed, step, what);
      var changed = book.look(clock.instant(), when);
      assertThat(what.startsWith("Done") || what.startsWith("clock") || changed == 0)
          .as(when)
          .isTrue();
      done.add(what.replaceAll("(Done \\w+|\\w+).*", "$1"));
    }
    clock.advance(Duration.ofDays(1));
    goRound();
    book.assertMails("seed " + seed);
    assertThat(done).as("seed " + seed).containsAll(EVERYTHING);
  }

  private String step() {
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> "%s book".formatted(name(newBookings.add(wish())));
      case 3, 4 -> hold();
      case 5, 6 -> confirmHold();
      case 7, 8, 9 -> answer();
      case 10 -> cancel();
      case 11, 12, 13 -> move();
      case 14 -> "%s series".formatted(name(newSeries.create(series())));
      case 15 -> begin();
      case 16 -> correct();
      default -> passTime();
    };
  }

  private BookingWish wish() {
    var host = pick(hosts);
    var guest = pick(guests);
    var start = someTime();
    var by = random.nextBoolean() ? host : guest;
    var status = random.nextBoolean() ? "PENDING" : null;
    return new BookingWish(
        signedIn(by), host.email(), guest.email(), start, start.plus(LENGTH), null, status);
  }

  private SeriesWish series() {
    var host = pick(hosts);
    var start = someTime();
    var first =
        new BookingWish(
            signedIn(host), null, pick(guests).email(), start, start.plus(LENGTH), null, null);
    return new SeriesWish(first, random.nextInt(1, 3), random.nextInt(1, 6), null, List.of());
  }

  private String hold() {
    var guest = pick(guests);
    var slot = offered(pick(hosts), guest);
    if (slot == null) {
      return "no hold";
    }
    var outcome =
        holds.hold(
            new BookingWish(
                signedIn(guest),
                slot.host().email(),
                null,
                slot.span().startsAt(),
                slot.span().endsAt(),
                null,
                null));
    if (outcome instanceof HoldOutcome.Held(var hold)) {
      held.put(guest.id(), hold.id());
    }
    return "hold " + outcome;
  }

  private String confirmHold() {
    var guest = pick(guests);
    var hold = held.get(guest.id());
    if (hold == null) {
      return "no hold to confirm";
    }
    var outcome = holdConfirmation.confirm(hold, signedIn(guest), null);
    return (outcome instanceof HoldOutcome.Booked ? "Done " : "") + "confirm " + outcome;
  }

  private String answer() {
    return withSome(booking -> {
      var who = signedIn(side(booking));
      var outcome =
          random.nextInt(4) > 0
              ? desk.confirm(booking.id(), who)
              : desk.decline(booking.id(), who, "No.");
      return name(outcome) + " answer to " + booking;
    });
  }

  private String cancel() {
    return withSome(booking -> {
      var who = signedIn(side(booking));
      var outcome =
          random.nextInt(4) == 0
              ? following.cancel(booking.id(), who, "All of it.")
              : desk.cancel(booking.id(), who, null);
      return name(outcome) + " cancel of " + booking;
    });
  }

  private String move() {
    return withSome(booking -> {
      var who = side(booking);
      var slot = offered(host(booking), guest(booking));
      var start = slot == null || random.nextBoolean() ? someTime() : slot.span().startsAt();
      if (start.equals(booking.startsAt())) {
        return "not a move";
      }
      var end = start.plus(LENGTH);
      var outcome =
          random.nextBoolean()
              ? following.reschedule(booking.id(), signedIn(who), start, end, "Later.")
              : rescheduling.reschedule(booking.id(), signedIn(who), start, end, null);
      return "%s move to %s of %s".formatted(name(outcome), start, booking);
    });
  }

  private String begin() {
    return withSome(booking -> (bookings.begin(booking.id()) ? "Done" : "not") + " begun");
  }

  private String correct() {
    var closed =
        book.bookings().stream()
            .filter(each -> CLOSED.contains(each.status()) || random.nextInt(8) == 0)
            .toList();
    return closed.isEmpty() ? "nothing there" : correct(pick(closed));
  }

  private String correct(Booking booking) {
    var isNoShow = random.nextBoolean();
    var wish =
        new Corrections.Wish(
            isNoShow ? "NO_SHOW" : "COMPLETED", isNoShow ? "GUEST" : null, "I was there.");
    return name(corrections.correct(booking.id(), signedIn(side(booking)), wish))
        + " correction of "
        + booking;
  }

  /** What is over meanwhile is closed by whoever keeps the records. */
  private String passTime() {
    clock.advance(pick(CLOCK_STEPS));
    goRound();
    for (var booking : book.bookings()) {
      if (!booking.endsAt().isAfter(clock.instant()) && !bookings.lapse(booking.id())) {
        bookings.close(booking.id(), Outcome.of(random.nextBoolean(), random.nextBoolean()));
      }
    }
    return "clock";
  }

  private void goRound() {
    book.expectReminders(clock.instant());
    postman.sendDue();
  }

  /** Mostly one that is not over. */
  private String withSome(Function<Booking, String> work) {
    var open = book.bookings().stream().filter(each -> OPEN.contains(each.status())).toList();
    var some = open.isEmpty() || random.nextInt(4) == 0 ? book.bookings() : open;
    return some.isEmpty() ? "nothing there" : work.apply(pick(some));
  }

  private record Offer(Person host, Span span) {}

  /** Null when the host has nothing to offer. */
  private @Nullable Offer offered(Person host, Person guest) {
    var starts = Span.of(clock.instant(), Duration.ofDays(4));
    var free = offers.slots(host, guest.id(), null, LENGTH, starts);
    return free.isEmpty() ? null : new Offer(host, pick(free));
  }

  private Instant someTime() {
    return clock.instant().plus(HALF_HOUR.multipliedBy(random.nextInt(1, 48 * 4)));
  }

  private Person host(String zone, boolean confirmsAtOnce) {
    var email = "host-" + UUID.randomUUID() + "@test.example";
    var host =
        someone.person(new Person(PersonId.random(), email, "Host", Role.TUTOR, ZoneId.of(zone)));
    var everyDay =
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day, _ -> List.of(new Hours(0, 26 * 30))));
    var rules = new BookingRules(Duration.ofMinutes(10), Duration.ZERO, HALF_HOUR, 60, 5);
    availabilities.save(
        host.id(),
        new Availability(
            new OpeningHours(everyDay, Map.of()),
            List.of(LENGTH),
            rules,
            confirmsAtOnce,
            Duration.ofHours(6)));
    return host;
  }

  private Person side(Booking booking) {
    return random.nextBoolean() ? host(booking) : guest(booking);
  }

  private Person host(Booking booking) {
    return hosts.stream().filter(each -> booking.isHost(each.id())).findAny().orElseThrow();
  }

  private Person guest(Booking booking) {
    return guests.stream()
        .filter(each -> booking.guest().equals(each.id()))
        .findAny()
        .orElseThrow();
  }

  private static SignedIn signedIn(Person person) {
    return new SignedIn(person.id(), person.role());
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String name(Object outcome) {
    return outcome.getClass().getSimpleName();
  }
}
