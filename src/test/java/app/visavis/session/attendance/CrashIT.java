package app.visavis.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.session.Attendance;
import app.visavis.session.Attendance.Kept;
import app.visavis.session.Presence;
import app.visavis.session.SessionEvent;
import app.visavis.session.SessionJournal;
import app.visavis.session.VideoSessions;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a server that died had last written down, and what the next one makes of it. */
@VisavisTest
class CrashIT {
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired VideoSessions sessions;
  @Autowired Attendance attendance;
  @Autowired SessionJournal journal;
  @Autowired Ledgers ledgers;
  @Autowired SeatRegister seats;
  @Autowired TransactionTemplate transaction;

  private Person tutor;
  private Person student;
  private BookingId booking;
  private Instant joined;

  @BeforeEach
  void both_are_in_for_a_minute() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    booking = someone.booking(tutor, student, clock.instant(), Duration.ofMinutes(50));
    joined = clock.instant();
    for (var person : List.of(tutor, student)) {
      sessions.seat(booking, person.id());
      attendance.note(booking, person.id(), Presence.JOINED, joined);
    }
    seconds(60);
    seats.keep(List.of(kept(tutor), kept(student)), clock.instant());
  }

  @Test
  void who_comes_back_was_never_away_and_who_does_not_left_at_the_last_sign_of_life() {
    var lastSign = clock.instant();
    seconds(12);
    var restarted = server();
    restarted.pass(() -> {});
    seconds(3);
    attendance.note(booking, tutor.id(), Presence.RESUMED, clock.instant());
    for (var beat = 0; beat < 4; beat++) {
      seconds(10);
      restarted.pass(() -> seats.keep(List.of(kept(tutor)), clock.instant()));
    }

    assertThat(stays(tutor)).containsExactly(Stay.open(joined, Source.SOCKET, null));
    assertThat(stays(student))
        .containsExactly(Stay.open(joined, Source.SOCKET, null).endedAt(lastSign, Source.RESTART));
    assertThat(journal.of(booking))
        .filteredOn(event -> event.kind() == SessionEvent.Kind.CORRECTED)
        .extracting(SessionEvent::person)
        .containsExactly(student.id());
  }

  @Test
  void nobody_is_given_up_before_everybody_had_the_time_to_come_back() {
    seconds(300);
    var restarted = server();
    restarted.pass(() -> {});
    seconds(29);
    restarted.pass(() -> {});
    attendance.note(booking, student.id(), Presence.RESUMED, clock.instant());

    assertThat(stays(student)).containsExactly(Stay.open(joined, Source.SOCKET, null));
  }

  @Test
  void a_database_that_was_away_gives_everybody_new_time() {
    var running = server();
    running.pass(() -> {});
    seconds(40);
    try {
      running.pass(() -> {
        throw new IllegalStateException("away");
      });
    } catch (IllegalStateException away) {
      seconds(5);
    }
    running.pass(() -> {});

    assertThat(stays(student)).containsExactly(Stay.open(joined, Source.SOCKET, null));
  }

  @Test
  void a_new_page_long_after_the_crash_is_a_new_stay() {
    var lastSign = clock.instant();
    seconds(70);
    attendance.note(booking, student.id(), Presence.JOINED, clock.instant());

    assertThat(stays(student))
        .containsExactly(
            Stay.open(joined, Source.SOCKET, null).endedAt(lastSign, Source.RESTART),
            Stay.open(clock.instant(), Source.SOCKET, null));
  }

  private Sweep server() {
    return new Sweep(seats, journal, transaction, clock);
  }

  private Kept kept(Person person) {
    return new Kept(booking, person.id(), clock.instant());
  }

  private List<Stay> stays(Person person) {
    return ledgers.of(booking).orElseThrow().of(person.id());
  }

  private void seconds(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
  }
}
