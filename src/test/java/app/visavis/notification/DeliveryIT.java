package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.booking.Bookings;
import app.visavis.common.PersonId;
import app.visavis.notification.post.Post;
import app.visavis.notification.post.RefusingPost;
import app.visavis.testing.MailServer;
import app.visavis.testing.MailTest;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MailTest
class DeliveryIT {
  private static final Instant NOW = Instant.parse("2029-06-01T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired Bookings bookings;
  @Autowired ReminderChoices choices;
  @Autowired MailQueue queue;
  @Autowired MailWriter writer;
  @Autowired MailOverview overview;
  @Autowired Postman postman;

  private Person guest;
  private Booker booker;

  @BeforeEach
  void two_people() {
    clock.set(NOW);
    guest = someone.who(Role.STUDENT);
    booker = new Booker(port, someone.who(Role.TUTOR), guest);
    postman.sendDue();
  }

  private Postman postman(Post post) {
    return new Postman(queue, writer, post, bookings, choices, clock);
  }

  private int arrived() {
    postman.sendDue();
    return MailServer.mailsTo(guest.email()).size();
  }

  private List<String> states(PersonId reader) {
    return database
        .sql("select state from mail where reader_id = ? order by next_attempt_at")
        .param(reader.value())
        .query(String.class)
        .list();
  }

  @Test
  void a_refused_mail_is_tried_again_later_and_later_and_then_given_up() {
    booker.book(NOW.plus(Duration.ofDays(20)), HOUR);
    var busy = postman(new RefusingPost());
    for (var attempt = 1; attempt <= Postman.ATTEMPTS; attempt++) {
      busy.sendDue();
      clock.advance(Postman.pause(attempt).minusSeconds(1));
      busy.sendDue();
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(states(guest.id())).containsOnlyOnce("FAILED");
    var failed = overview.find(MailState.FAILED, 100, 0);
    assertThat(failed)
        .anySatisfy(line -> {
          assertThat(line.attempts()).isEqualTo(Postman.ATTEMPTS);
          assertThat(line.trouble()).isEqualTo("The mail server is busy.");
        });
    assertThat(arrived()).isZero();
    failed.forEach(line -> overview.retry(line.id()));
    assertThat(arrived()).isOne();
  }

  @Test
  void a_later_change_waits_for_the_mail_about_the_earlier_one() {
    var id = booker.propose(NOW.plus(Duration.ofDays(20)), HOUR);
    postman(new RefusingPost()).sendDue();
    booker.confirm(id);
    assertThat(arrived()).isZero();
    clock.advance(Postman.pause(1));
    assertThat(arrived()).isEqualTo(2);
  }

  @Test
  void a_booking_made_shortly_before_has_no_reminder_that_is_past() {
    booker.book(NOW.plus(Duration.ofMinutes(40)), HOUR);
    assertThat(arrived()).isOne();
    clock.advance(Duration.ofMinutes(10));
    assertThat(arrived()).isEqualTo(2);
    clock.advance(Duration.ofDays(2));
    assertThat(arrived()).isEqualTo(2);
  }

  @Test
  void after_a_long_sleep_nobody_is_reminded_of_what_has_begun() {
    booker.book(NOW.plus(Duration.ofDays(2)), HOUR);
    assertThat(arrived()).isOne();
    clock.advance(Duration.ofDays(2));
    assertThat(arrived()).isOne();
    assertThat(states(guest.id())).containsExactlyInAnyOrder("SENT", "DROPPED", "DROPPED");
  }

  @Test
  void a_cancelled_session_is_not_reminded_of() {
    var id = booker.book(NOW.plus(Duration.ofDays(2)), HOUR);
    booker.cancel(id, "");
    clock.advance(Duration.ofDays(2).minusMinutes(20));
    assertThat(arrived()).isEqualTo(2);
  }

  @Test
  void a_moved_session_is_reminded_of_at_its_new_time_only() {
    var start = NOW.plus(Duration.ofDays(2));
    var id = booker.book(start, HOUR);
    booker.move(id, start.plus(Duration.ofHours(5)), HOUR);
    assertThat(arrived()).isEqualTo(2);
    clock.set(start.minus(Duration.ofHours(24)));
    assertThat(arrived()).isEqualTo(2);
    clock.set(start.minus(Duration.ofHours(19)));
    assertThat(arrived()).isEqualTo(3);
  }

  @Test
  void there_and_back_again_makes_no_second_reminder() {
    var start = NOW.plus(Duration.ofHours(25));
    var id = booker.book(start, HOUR);
    clock.set(start.minus(Duration.ofHours(24)));
    assertThat(arrived()).isEqualTo(2);
    booker.move(id, start.plus(Duration.ofDays(3)), HOUR);
    booker.move(id, start, HOUR);
    clock.advance(Duration.ofMinutes(5));
    assertThat(arrived()).isEqualTo(4);
  }

  @Test
  void a_choice_counts_for_what_is_planned_already() {
    var start = NOW.plus(Duration.ofDays(2));
    booker.book(start, HOUR);
    choices.choose(guest.id(), Set.of(Reminder.HALF_HOUR_BEFORE));
    clock.set(start.minus(Duration.ofHours(24)));
    assertThat(arrived()).isOne();
    clock.set(start.minus(Duration.ofMinutes(30)));
    assertThat(arrived()).isEqualTo(2);
  }

  @Test
  void what_is_undone_is_not_told() {
    var taken = NOW.plus(Duration.ofDays(3));
    booker.book(taken, HOUR);
    var id = booker.book(taken.plus(HOUR), HOUR);
    assertThat(arrived()).isEqualTo(2);
    booker.moveRefused(id, taken, HOUR);
    assertThat(arrived()).isEqualTo(2);
  }
}
