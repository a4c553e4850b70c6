package app.visavis.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.Side;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Admission.Admitted;
import app.visavis.session.Admission.Locked;
import app.visavis.session.Admission.NotOpen;
import app.visavis.session.Admission.NotYours;
import app.visavis.session.Admission.Over;
import app.visavis.session.Admission.Removed;
import app.visavis.session.Admission.TooEarly;
import app.visavis.session.Admission.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant END = START.plus(Duration.ofMinutes(50));
  private static final Instant OPENS = START.minus(Duration.ofMinutes(15));
  private static final Instant CLOSES = END.plus(Duration.ofMinutes(30));
  private static final PersonId HOST = PersonId.random();
  private static final PersonId GUEST = PersonId.random();
  private static final Set<BookingStatus> JOINABLE =
      EnumSet.of(BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS);

  @ParameterizedTest
  @EnumSource(BookingStatus.class)
  void a_stranger_never_learns_more_than_that_it_is_not_theirs(BookingStatus status) {
    var stranger = PersonId.random();
    var letIn = door(false, Set.of(stranger), Set.of());

    for (var now : new Instant[] {OPENS, START, CLOSES}) {
      assertThat(Admission.decide(booking(status), stranger, now, letIn)).isEqualTo(new NotYours());
    }
  }

  @ParameterizedTest
  @EnumSource(BookingStatus.class)
  void only_confirmed_and_running_bookings_can_be_joined(BookingStatus status) {
    var host = Admission.decide(booking(status), HOST, START, Door.OPEN);
    var guest = Admission.decide(booking(status), GUEST, START, Door.OPEN);

    if (JOINABLE.contains(status)) {
      assertThat(host).isEqualTo(new Admitted(SeatRole.HOST, CLOSES));
      assertThat(guest).isEqualTo(new Admitted(SeatRole.GUEST, CLOSES));
    } else {
      assertThat(host).isEqualTo(new NotOpen(status));
      assertThat(guest).isEqualTo(new NotOpen(status));
    }
  }

  @Test
  void the_window_opens_on_its_first_instant_and_closes_on_its_last() {
    assertThat(at(OPENS.minusNanos(1))).isEqualTo(new TooEarly(OPENS));
    assertThat(at(OPENS)).isInstanceOf(Admitted.class);
    assertThat(at(CLOSES.minusNanos(1))).isInstanceOf(Admitted.class);
    assertThat(at(CLOSES)).isEqualTo(new Over(CLOSES));
  }

  @Test
  void a_guest_waits_until_the_host_lets_them_in_and_the_host_never_waits() {
    var closed = door(true, Set.of(), Set.of());
    var opened = door(true, Set.of(GUEST), Set.of());

    assertThat(Admission.decide(running(), GUEST, START, closed)).isEqualTo(new Waiting());
    assertThat(Admission.decide(running(), GUEST, START, opened)).isInstanceOf(Admitted.class);
    assertThat(Admission.decide(running(), HOST, START, closed)).isInstanceOf(Admitted.class);
  }

  @Test
  void who_was_sent_out_stays_out_also_when_let_in_before() {
    var door = door(false, Set.of(GUEST), Set.of(GUEST));

    assertThat(Admission.decide(running(), GUEST, START, door)).isEqualTo(new Removed());
  }

  @Test
  void a_locked_room_takes_nobody_new_and_everybody_back() {
    var locked = new Door(JoinRules.DEFAULT, false, true, Set.of(GUEST), Set.of(), Set.of());
    var wasIn = new Door(JoinRules.DEFAULT, true, true, Set.of(), Set.of(), Set.of(GUEST));

    assertThat(Admission.decide(running(), GUEST, START, locked)).isEqualTo(new Locked());
    assertThat(Admission.decide(running(), GUEST, START, wasIn)).isInstanceOf(Admitted.class);
    assertThat(Admission.decide(running(), HOST, START, locked)).isInstanceOf(Admitted.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nobody_enters_unless_every_condition_holds(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < 2_000; round++) {
      var situation = Situation.random(random);
      var answer = situation.decide();

      assertThat(answer instanceof Admitted)
          .as("seed %d round %d: %s gave %s", seed, round, situation, answer)
          .isEqualTo(situation.everyConditionHolds());
      if (answer instanceof Admitted(var role, var closesAt)) {
        assertThat(role).isEqualTo(situation.person.equals(HOST) ? SeatRole.HOST : SeatRole.GUEST);
        assertThat(closesAt).isAfter(situation.now);
      }
    }
  }

  /** Role × status × every boundary second × waiting × lock × removal. */
  private record Situation(
      PersonId person,
      BookingStatus status,
      Instant now,
      boolean guestsWait,
      boolean locked,
      boolean letIn,
      boolean sentOut,
      boolean seated) {

    private static final Instant[] BOUNDARIES = {OPENS, START, END, CLOSES};

    static Situation random(SplittableRandom random) {
      var people = new PersonId[] {HOST, GUEST, PersonId.random()};
      var statuses = BookingStatus.values();
      var boundary = BOUNDARIES[random.nextInt(BOUNDARIES.length)];
      return new Situation(
          people[random.nextInt(people.length)],
          statuses[random.nextInt(statuses.length)],
          boundary.plusSeconds(random.nextInt(-2, 3)),
          random.nextBoolean(),
          random.nextBoolean(),
          random.nextBoolean(),
          random.nextBoolean(),
          random.nextBoolean());
    }

    Admission decide() {
      var door =
          new Door(
              JoinRules.DEFAULT,
              guestsWait,
              locked,
              letIn ? Set.of(person) : Set.of(),
              sentOut ? Set.of(person) : Set.of(),
              seated ? Set.of(person) : Set.of());
      return Admission.decide(booking(status), person, now, door);
    }

    boolean everyConditionHolds() {
      var inTime = !now.isBefore(OPENS) && now.isBefore(CLOSES);
      var guestMay =
          person.equals(GUEST) && !sentOut && (seated || (!locked && (!guestsWait || letIn)));
      return JOINABLE.contains(status) && inTime && (person.equals(HOST) || guestMay);
    }
  }

  private static Door door(boolean guestsWait, Set<PersonId> letIn, Set<PersonId> sentOut) {
    return new Door(JoinRules.DEFAULT, guestsWait, false, letIn, sentOut, Set.of());
  }

  private static Admission at(Instant now) {
    return Admission.decide(running(), GUEST, now, Door.OPEN);
  }

  private static Booking running() {
    return booking(BookingStatus.IN_PROGRESS);
  }

  private static Booking booking(BookingStatus status) {
    return new Booking(BookingId.random(), HOST, GUEST, START, END, "Session", status, Side.HOST);
  }
}
