package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.booking.availability.Availabilities;
import app.visavis.booking.availability.Availability;
import app.visavis.booking.availability.Hours;
import app.visavis.booking.availability.OpeningHours;
import app.visavis.testing.Crowd;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many hold, confirm and let expire at the same moment; the time is never given to two. */
@VisavisTest
class HoldRaceIT {
  private static final int CROWD = 100;
  private static final int RUNS = 20;
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration LENGTH = Availability.UNSAID.lengths().getFirst();

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired Availabilities availabilities;
  @Autowired Holds holds;
  @Autowired HoldConfirmation confirmation;
  @Autowired NewBookings newBookings;
  @Autowired JdbcClient database;

  private Instant slot;

  @BeforeEach
  void another_day() {
    slot = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3));
  }

  @RepeatedTest(RUNS)
  void a_hundred_holds_of_overlapping_slots_of_one_host_give_one() throws Exception {
    var tutor = open();
    var students = people(Role.STUDENT, CROWD);

    var outcomes = atOnce(i -> () -> hold(students.get(i), tutor, i % 2));

    assertThat(outcomes).filteredOn(HoldOutcome.Held.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(HoldOutcome.SlotTaken.class::isInstance).hasSize(CROWD - 1);
    assertThat(taken(tutor)).isEqualTo(1);
  }

  @RepeatedTest(RUNS)
  void a_hundred_ways_of_one_guest_to_hold_and_confirm_with_many_hosts_give_one_booking()
      throws Exception {
    var tutors = Stream.generate(this::open).limit(10).toList();
    var student = someone.who(Role.STUDENT);

    var outcomes = atOnce(i -> () -> holdAndConfirm(student, tutors.get(i % 10), i % 2));

    assertThat(outcomes).filteredOn(HoldOutcome.Booked.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !(outcome instanceof HoldOutcome.Booked))
        .allMatch(o -> o instanceof HoldOutcome.SlotTaken || o instanceof HoldOutcome.Expired);
    assertThat(taken(student)).isEqualTo(1);
  }

  @RepeatedTest(RUNS)
  void of_holds_and_the_hosts_own_bookings_for_one_hour_one_wins() throws Exception {
    var tutor = open();
    var students = people(Role.STUDENT, CROWD);

    var outcomes =
        Crowd.<Object>atOnce(
            CROWD,
            i -> () -> i % 2 == 0 ? hold(students.get(i), tutor, 0) : book(tutor, students.get(i)));

    assertThat(outcomes)
        .filteredOn(o -> o instanceof HoldOutcome.Held || o instanceof BookingOutcome.Done)
        .hasSize(1);
    assertThat(taken(tutor)).isEqualTo(1);
  }

  @Test
  void a_hold_confirmed_by_many_at_once_becomes_one_booking() throws Exception {
    var tutor = open();
    var student = someone.who(Role.STUDENT);
    var hold = held(hold(student, tutor, 0));

    var outcomes = atOnce(_ -> () -> confirm(hold, student));

    assertThat(outcomes)
        .allSatisfy(outcome ->
            assertThat(outcome)
                .isInstanceOfSatisfying(
                    HoldOutcome.Booked.class,
                    booked -> assertThat(booked.booking().id()).isEqualTo(hold.id().booking())));
    assertThat(taken(tutor)).isEqualTo(1);
    assertThat(movesOf(hold)).isEqualTo(1);
  }

  @Test
  void a_guest_who_holds_many_slots_at_once_has_one() throws Exception {
    var tutor = open();
    var student = someone.who(Role.STUDENT);

    var outcomes = atOnce(i -> () -> hold(student, tutor, i * 2));

    assertThat(outcomes).hasOnlyElementsOfType(HoldOutcome.Held.class);
    assertThat(taken(student)).isEqualTo(1);
  }

  @RepeatedTest(RUNS)
  void a_hold_that_expires_while_it_is_confirmed_and_wanted_by_others_is_given_to_one()
      throws Exception {
    var tutor = open();
    var students = people(Role.STUDENT, CROWD);
    var hold = held(hold(students.getFirst(), tutor, 0));

    var outcomes =
        atOnce(i ->
            () -> {
              if (i == CROWD / 2) {
                clock.advance(LIFE);
              }
              return i % 2 == 0
                  ? confirm(hold, students.getFirst())
                  : hold(students.get(i), tutor, 0);
            });

    var confirmed = outcomes.stream().anyMatch(HoldOutcome.Booked.class::isInstance);
    assertThat(outcomes)
        .filteredOn(HoldOutcome.Held.class::isInstance)
        .hasSizeLessThanOrEqualTo(confirmed ? 0 : 1);
    assertThat(taken(tutor)).isLessThanOrEqualTo(1);
  }

  /** Each wants the time that the other one is about to give up. */
  @RepeatedTest(RUNS)
  void two_guests_who_swap_hosts_at_once_do_not_wait_for_each_other() throws Exception {
    var tutors = List.of(open(), open());
    var students = people(Role.STUDENT, 2);
    hold(students.get(0), tutors.get(0), 0);
    hold(students.get(1), tutors.get(1), 0);

    var outcomes =
        Crowd.atOnce(20, i -> () -> hold(students.get(i % 2), tutors.get((i + 1) % 2), 0));

    assertThat(outcomes)
        .allMatch(o -> o instanceof HoldOutcome.Held || o instanceof HoldOutcome.SlotTaken);
    assertThat(students).allMatch(student -> taken(student) == 1);
  }

  private HoldOutcome holdAndConfirm(Person student, Person tutor, int halfHours) {
    return hold(student, tutor, halfHours) instanceof HoldOutcome.Held(var hold)
        ? confirm(hold, student)
        : new HoldOutcome.SlotTaken();
  }

  private HoldOutcome hold(Person student, Person tutor, int halfHours) {
    var start = slot.plus(Duration.ofMinutes(30L * halfHours));
    return holds.hold(
        new BookingWish(
            signedIn(student), tutor.email(), null, start, start.plus(LENGTH), null, null));
  }

  private HoldOutcome confirm(Hold hold, Person student) {
    return confirmation.confirm(hold.id(), signedIn(student), null);
  }

  private BookingOutcome book(Person tutor, Person student) {
    return newBookings.add(
        new BookingWish(
            signedIn(tutor), null, student.email(), slot, slot.plus(LENGTH), null, null));
  }

  private Person open() {
    var tutor = someone.who(Role.TUTOR);
    var always =
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), _ -> List.of(new Hours(0, Hours.DAY))));
    availabilities.save(
        tutor.id(),
        new Availability(
            new OpeningHours(always, Map.of()),
            Availability.UNSAID.lengths(),
            Availability.UNSAID.rules(),
            false,
            Duration.ZERO));
    return tutor;
  }

  private List<Person> people(Role role, int count) {
    return Stream.generate(() -> someone.who(role)).limit(count).toList();
  }

  private long taken(Person person) {
    return database
        .sql("select count(*) from taken_time where ? in (host_id, guest_id)")
        .param(person.id().value())
        .query(Long.class)
        .single();
  }

  private long movesOf(Hold hold) {
    return database
        .sql("select count(*) from booking_move where booking_id = ?")
        .param(hold.id().value())
        .query(Long.class)
        .single();
  }

  private static Hold held(HoldOutcome outcome) {
    return ((HoldOutcome.Held) outcome).hold();
  }

  private static SignedIn signedIn(Person person) {
    return new SignedIn(person.id(), person.role());
  }

  private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
    return Crowd.atOnce(CROWD, work);
  }
}
