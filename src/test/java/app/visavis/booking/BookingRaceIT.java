package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import app.visavis.testing.Crowd;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many want the same hour at the same moment; one gets it, and the others hear why not. */
@VisavisTest
class BookingRaceIT {
  private static final int CROWD = 100;
  private static final int RUNS = 20;

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired NewBookings newBookings;
  @Autowired BookingDesk desk;
  @Autowired Rescheduling rescheduling;
  @Autowired Bookings bookings;
  @Autowired JdbcClient database;

  private Instant tomorrow;

  @BeforeEach
  void another_day() {
    tomorrow = clock.instant().plus(Duration.ofDays(1));
  }

  @RepeatedTest(RUNS)
  void a_hundred_overlapping_bookings_of_one_host_give_one() throws Exception {
    var tutor = someone.who(Role.TUTOR);
    var students = people(Role.STUDENT, 10);

    var outcomes = atOnce(i -> () -> book(tutor, students.get(i % 10), i % 50));

    assertOneDoneAndTheOthersTaken(outcomes);
    assertThat(bookingsOf(tutor)).isEqualTo(1);
  }

  @RepeatedTest(RUNS)
  void a_hundred_overlapping_bookings_of_one_guest_with_many_hosts_give_one() throws Exception {
    var tutors = people(Role.TUTOR, 10);
    var student = someone.who(Role.STUDENT);

    var outcomes = atOnce(i -> () -> book(tutors.get(i % 10), student, i % 50));

    assertOneDoneAndTheOthersTaken(outcomes);
    assertThat(bookingsOf(student)).isEqualTo(1);
  }

  @RepeatedTest(RUNS)
  void of_two_requests_for_one_hour_confirmed_at_once_one_is() throws Exception {
    var tutor = someone.who(Role.TUTOR);
    var requests = people(Role.STUDENT, 2).stream().map(s -> request(tutor, s)).toList();

    var outcomes = atOnce(i -> () -> desk.confirm(requests.get(i % 2), signedIn(tutor)));

    assertThat(outcomes).filteredOn(BookingOutcome.Done.class::isInstance).hasSize(1);
    assertThat(requests.stream().map(id -> bookings.find(id).orElseThrow().status()))
        .containsExactlyInAnyOrder(BookingStatus.CONFIRMED, BookingStatus.PENDING);
  }

  @Test
  void of_many_bookings_moved_to_one_hour_at_once_one_is() throws Exception {
    var tutor = someone.who(Role.TUTOR);
    var student = someone.who(Role.STUDENT);
    var ids =
        IntStream.range(1, 11).mapToObj(i -> done(book(tutor, student, i * 60)).id()).toList();
    var target = tomorrow.plus(Duration.ofDays(3));

    var outcomes =
        atOnce(i ->
            () ->
                rescheduling.reschedule(
                    ids.get(i % 10), signedIn(tutor), target, target.plusSeconds(3600), null));

    assertThat(ids.stream().map(id -> bookings.find(id).orElseThrow().startsAt()))
        .filteredOn(target::equals)
        .hasSize(1);
    assertThat(outcomes).filteredOn(BookingOutcome.SlotTaken.class::isInstance).hasSize(90);
  }

  @Test
  void a_session_begun_by_both_sides_at_once_begins_once() throws Exception {
    var booking = done(book(someone.who(Role.TUTOR), someone.who(Role.STUDENT), 0)).id();

    var begun = atOnce(_ -> () -> bookings.begin(booking));

    assertThat(begun).containsOnly(true);
    assertThat(movesTo(booking, BookingStatus.IN_PROGRESS)).isEqualTo(1);
  }

  @Test
  void cancelling_while_it_begins_ends_in_one_of_the_two() throws Exception {
    var tutor = someone.who(Role.TUTOR);
    var booking = done(book(tutor, someone.who(Role.STUDENT), 0)).id();

    atOnce(i ->
        () -> i % 2 == 0 ? bookings.begin(booking) : desk.cancel(booking, signedIn(tutor), null));

    assertThat(
            movesTo(booking, BookingStatus.IN_PROGRESS) + movesTo(booking, BookingStatus.CANCELLED))
        .isEqualTo(1);
  }

  private BookingOutcome book(Person host, Person guest, int minutesLater) {
    var start = tomorrow.plus(Duration.ofMinutes(minutesLater));
    return newBookings.add(wish(signedIn(host), host, guest, start, 50));
  }

  private BookingId request(Person host, Person guest) {
    return done(newBookings.add(wish(signedIn(guest), host, guest, tomorrow, 50))).id();
  }

  private static BookingWish wish(
      SignedIn by, Person host, Person guest, Instant start, int minutes) {
    var end = start.plus(Duration.ofMinutes(minutes));
    return new BookingWish(by, host.email(), guest.email(), start, end, null, null);
  }

  private List<Person> people(Role role, int count) {
    return Stream.generate(() -> someone.who(role)).limit(count).toList();
  }

  private long bookingsOf(Person person) {
    return count(
        "select count(*) from booking where ? in (host_id, guest_id)", person.id().value());
  }

  private long movesTo(BookingId booking, BookingStatus status) {
    return count(
        "select count(*) from booking_move where booking_id = ? and to_status = ?",
        booking.value(),
        status.name());
  }

  private long count(String sql, Object... values) {
    return database.sql(sql).params(values).query(Long.class).single();
  }

  private static SignedIn signedIn(Person person) {
    return new SignedIn(person.id(), person.role());
  }

  private static Booking done(BookingOutcome outcome) {
    return ((BookingOutcome.Done) outcome).booking();
  }

  private static void assertOneDoneAndTheOthersTaken(List<BookingOutcome> outcomes) {
    assertThat(outcomes).filteredOn(BookingOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(BookingOutcome.SlotTaken.class::isInstance).hasSize(CROWD - 1);
  }

  private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
    return Crowd.atOnce(CROWD, work);
  }
}
