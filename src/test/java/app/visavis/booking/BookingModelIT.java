package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Random wishes of few people for few hours, against a model that is too simple to be wrong. */
@VisavisTest
class BookingModelIT {
  private static final int STEPS = 250;
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired NewBookings newBookings;
  @Autowired BookingDesk desk;
  @Autowired Rescheduling rescheduling;
  @Autowired Bookings bookings;

  private final Map<BookingId, Booking> model = new LinkedHashMap<>();
  private List<Person> hosts = List.of();
  private List<Person> guests = List.of();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_database_does_what_the_model_does(long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    hosts = Stream.generate(() -> someone.who(Role.TUTOR)).limit(2).toList();
    guests = Stream.generate(() -> someone.who(Role.STUDENT)).limit(3).toList();
    for (int step = 0; step < STEPS; step++) {
      var outcome = model.isEmpty() || random.nextInt(3) == 0 ? add(random) : change(random);
      assertThat(outcome.real())
          .as("seed %d, step %d, %s", seed, step, outcome.what())
          .isEqualTo(outcome.expected());
    }
    assertThat(model.values())
        .as("seed %d", seed)
        .allSatisfy(booking -> assertThat(bookings.find(booking.id())).contains(booking));
  }

  private record Step(String what, String real, String expected) {}

  private Step add(RandomGenerator random) {
    var host = pick(hosts, random);
    var guest = pick(guests, random);
    var by = random.nextBoolean() ? host : guest;
    var start = hour(random);
    var wish =
        new BookingWish(
            signedIn(by), host.email(), guest.email(), start, start.plus(HOUR), null, null);
    var status = by == host ? BookingStatus.CONFIRMED : BookingStatus.PENDING;
    var wanted = booking(BookingId.random(), host, guest, start, status, by == host);
    var expected = isFree(wanted) ? "Done" : "SlotTaken";
    var real = newBookings.add(wish);
    if (real instanceof BookingOutcome.Done(var made)) {
      model.put(made.id(), made);
    }
    return new Step("add " + wanted, name(real), expected);
  }

  private Step change(RandomGenerator random) {
    var booking = pick(List.copyOf(model.values()), random);
    var by = pick(random.nextBoolean() ? hosts : guests, random);
    return switch (random.nextInt(6)) {
      case 0 -> move(booking, by, BookingStatus.CONFIRMED);
      case 1 -> move(booking, by, BookingStatus.DECLINED);
      case 2 -> move(booking, by, BookingStatus.CANCELLED);
      case 3 -> reschedule(booking, by, hour(random));
      case 4 -> begin(booking);
      default -> complete(booking);
    };
  }

  private Step move(Booking booking, Person by, BookingStatus to) {
    var moved = booking.with(to);
    var expected = expected(booking, by, to);
    var who = signedIn(by);
    var real =
        switch (to) {
          case CONFIRMED -> desk.confirm(booking.id(), who);
          case DECLINED -> desk.decline(booking.id(), who, "because");
          default -> desk.cancel(booking.id(), who, null);
        };
    if (expected.equals("Done")) {
      model.put(moved.id(), moved);
    }
    return new Step(by.role() + " wants " + to + " of " + booking, name(real), expected);
  }

  private String expected(Booking booking, Person by, BookingStatus to) {
    if (!booking.involves(by.id())) {
      return "NotYours";
    }
    var pending = booking.status() == BookingStatus.PENDING;
    if (to == BookingStatus.CANCELLED) {
      return pending || booking.status() == BookingStatus.CONFIRMED ? "Done" : "InvalidMove";
    }
    if (!pending) {
      return "InvalidMove";
    }
    if (booking.of(booking.proposedBy()).equals(by.id())) {
      return "NotAllowed";
    }
    return isFree(booking.with(to)) ? "Done" : "SlotTaken";
  }

  private Step reschedule(Booking booking, Person by, Instant start) {
    var moved = booking.at(new Slot(start, start.plus(HOUR)));
    var movable =
        booking.status() == BookingStatus.PENDING || booking.status() == BookingStatus.CONFIRMED;
    // These hosts offer no slots to guests.
    var allowed = moved.equals(booking) || booking.isHost(by.id()) && isFree(moved);
    var expected =
        !booking.involves(by.id())
            ? "NotYours"
            : !movable ? "InvalidMove" : allowed ? "Done" : "SlotTaken";
    var real = rescheduling.reschedule(booking.id(), signedIn(by), start, start.plus(HOUR), null);
    if (expected.equals("Done")) {
      model.put(moved.id(), moved);
    }
    return new Step("move " + booking + " to " + start, name(real), expected);
  }

  private Step begin(Booking booking) {
    var begins = booking.status() == BookingStatus.CONFIRMED;
    var expected = begins || booking.status() == BookingStatus.IN_PROGRESS;
    if (begins) {
      model.put(booking.id(), booking.with(BookingStatus.IN_PROGRESS));
    }
    return new Step("begin " + booking, "" + bookings.begin(booking.id()), "" + expected);
  }

  private Step complete(Booking booking) {
    bookings.complete(booking.id());
    if (booking.status() == BookingStatus.IN_PROGRESS) {
      model.put(booking.id(), booking.with(BookingStatus.COMPLETED));
    }
    return new Step("complete " + booking, "", "");
  }

  private boolean isFree(Booking wanted) {
    return !occupies(wanted)
        || model.values().stream()
            .filter(other -> !other.id().equals(wanted.id()) && occupies(other))
            .filter(other -> overlap(other, wanted))
            .noneMatch(o -> o.host().equals(wanted.host()) || o.guest().equals(wanted.guest()));
  }

  private static boolean occupies(Booking booking) {
    return booking.status() == BookingStatus.CONFIRMED
        || booking.status() == BookingStatus.IN_PROGRESS;
  }

  private static boolean overlap(Booking one, Booking other) {
    return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
  }

  /** Half hours, so that bookings of an hour touch, overlap in part and coincide. */
  private Instant hour(RandomGenerator random) {
    return clock.instant().plus(Duration.ofMinutes(30L * random.nextInt(1, 12)));
  }

  private static Booking booking(
      BookingId id, Person host, Person guest, Instant start, BookingStatus status, boolean own) {
    var side = own ? Side.HOST : Side.GUEST;
    return new Booking(id, host.id(), guest.id(), start, start.plus(HOUR), "", status, side);
  }

  private static <T> T pick(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  private static SignedIn signedIn(Person person) {
    return new SignedIn(person.id(), person.role());
  }

  private static String name(BookingOutcome outcome) {
    return outcome.getClass().getSimpleName();
  }
}
