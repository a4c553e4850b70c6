package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.notification.calendar.IcalJs;
import app.visavis.notification.calendar.ReadTwice;
import app.visavis.testing.MailServer;
import app.visavis.testing.MailTest;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four Fridays, told of in one mail; the clocks in Berlin go back after the second. */
@MailTest
class SeriesMailsIT {
  private static final Duration LENGTH = Duration.ofMinutes(50);
  private static final Instant START = Instant.parse("2027-10-22T08:00:00Z");

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired Postman postman;
  @Autowired OldMails oldMails;
  @Autowired JdbcClient database;

  private Person host;
  private Person guest;
  private Booker booker;
  private List<BookingId> ids;

  @BeforeEach
  void four_fridays() {
    clock.set(Instant.parse("2027-10-01T08:00:00Z"));
    host = person(Role.TUTOR, "Toni Tutor", "Europe/Berlin");
    guest = person(Role.STUDENT, "Stella Stern", "Asia/Kolkata");
    booker = new Booker(port, host, guest);
    ids = booker.series(START, LENGTH, 4);
  }

  private Person person(Role role, String name, String zone) {
    var email = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@test.example";
    return someone.person(new Person(PersonId.random(), email, name, role, ZoneId.of(zone)));
  }

  @Test
  void ninety_days_after_it_was_sent_a_mail_is_forgotten_with_all_its_parts() {
    only(mails(guest));
    clock.advance(OldMails.KEPT);
    oldMails.forget();
    assertThat(mailsInTheTable()).isEqualTo(2);

    clock.advance(Duration.ofSeconds(1));
    oldMails.forget();

    assertThat(mailsInTheTable()).isZero();
  }

  private long mailsInTheTable() {
    return database
        .sql("select count(*) from mail where booking_id = ? and kind <> 'REMINDER'")
        .param(ids.getFirst().value())
        .query(Long.class)
        .single();
  }

  @Test
  void a_series_is_one_mail_to_each_with_every_time_in_it() {
    var mail = only(mails(guest));
    assertThat(only(mails(host)).subject())
        .isEqualTo(
            "Confirmed: 4 sessions of Weekly session with Stella Stern, from Fri 22 Oct, 10:00");
    assertThat(mail.subject())
        .isEqualTo(
            "Confirmed: 4 sessions of Weekly session with Toni Tutor, from Fri 22 Oct, 13:30");
    assertThat(mail.text())
        .contains("Toni Tutor has confirmed 4 sessions with you.")
        .contains("When: Friday, 22 October 2027, 13:30 – 14:20, Asia/Kolkata (IST, UTC+5:30)\n")
        .contains("When: Friday, 5 November 2027, 14:30 – 15:20, Asia/Kolkata (IST, UTC+5:30)\n");
    assertThat(mail.html().split("<th scope=\"row\"")).hasSize(1 + 2 + 4);
    assertEvents(mail, "REQUEST", 0, ids);
  }

  @Test
  void moving_the_following_ones_is_one_mail_with_a_higher_sequence() {
    booker.moveFollowing(ids.get(1), START.plus(Duration.ofDays(8)), LENGTH, "I am away.");
    var mail = mails(guest).getLast();

    assertThat(mails(guest)).hasSize(2);
    assertThat(mail.subject()).startsWith("New times: 3 sessions of Weekly session");
    assertThat(mail.text())
        .contains("When: Saturday, 30 October 2027, 13:30 – 14:20")
        .contains("Until now: Friday, 29 October 2027, 13:30 – 14:20")
        .contains("Reason: I am away.");
    assertEvents(mail, "REQUEST", 1, ids.subList(1, 4));
    assertThat(mail.header("In-Reply-To")).containsExactly(mails(guest).getFirst().id());
  }

  @Test
  void cancelling_the_following_ones_is_one_mail_that_takes_them_off_the_calendar() {
    booker.cancelFollowing(ids.get(2), "We are through.");
    var mail = mails(host).getLast();

    assertThat(mails(host)).hasSize(2);
    assertThat(mail.subject()).startsWith("Cancelled: 2 sessions of Weekly session");
    assertThat(mail.text()).contains("You have cancelled 2 sessions", "Reason: We are through.");
    assertEvents(mail, "CANCEL", 1, ids.subList(2, 4));
  }

  @Test
  void the_last_one_is_told_of_like_any_other() {
    booker.cancelFollowing(ids.get(3), "Ill.");

    assertThat(mails(guest).getLast().subject()).startsWith("Cancelled: Weekly session with Toni");
    assertEvents(mails(guest).getLast(), "CANCEL", 1, ids.subList(3, 4));
  }

  @Test
  void one_alone_is_told_of_after_the_series_even_if_that_is_late() {
    booker.move(ids.get(2), START.plus(Duration.ofDays(15)), LENGTH);
    booker.cancelFollowing(ids.get(1), "");

    assertThat(mails(guest).stream().map(mail -> mail.subject().replaceFirst(":.*", "")))
        .containsExactly("Confirmed", "New time", "Cancelled");
    assertThat(mails(guest).stream().map(ReceivedMail::id)).doesNotHaveDuplicates();
    var cancelled = ReadTwice.of(mails(guest).getLast().calendar().content()).strictEvents();
    assertThat(cancelled.stream().map(SeriesMailsIT::sequence)).containsExactly(1, 2, 1);
  }

  @Test
  void each_has_reminders_of_its_own_that_follow_it() {
    booker.moveFollowing(
        ids.get(2), START.plus(Duration.ofDays(14)).plusSeconds(3600 * 3), LENGTH, "");
    booker.cancelFollowing(ids.get(3), "");
    mails(guest);

    for (var start :
        List.of(
            START,
            START.plus(Duration.ofDays(7)),
            START.plus(Duration.ofDays(14)).plusSeconds(3600 * 3))) {
      clock.set(start.minus(Duration.ofHours(24)));
      assertThat(mails(guest).getLast().subject()).startsWith("Reminder");
      clock.set(start.minus(Duration.ofMinutes(30)));
      mails(guest);
    }
    clock.set(START.plus(Duration.ofDays(60)));
    assertThat(mails(guest).stream().filter(mail -> mail.subject().startsWith("Reminder")))
        .hasSize(6);
  }

  private void assertEvents(
      ReceivedMail mail, String method, int sequence, List<BookingId> bookings) {
    assertThat(mail.property("METHOD")).isEqualTo(method);
    var events = ReadTwice.of(mail.calendar().content()).strictEvents();
    assertThat(events.stream().map(SeriesMailsIT::uid))
        .containsExactlyElementsOf(bookings.stream().map(id -> id + "@visavis").toList());
    assertThat(events.stream().map(SeriesMailsIT::sequence)).containsOnly(sequence);
    var read = IcalJs.read(mail.calendar().content());
    assertThat(read.method()).isEqualTo(method);
    assertThat(read.events().stream().map(IcalJs.Event::uid))
        .containsExactlyElementsOf(events.stream().map(SeriesMailsIT::uid).toList());
  }

  private static String uid(VEvent event) {
    return event.<Uid>getRequiredProperty("UID").getValue();
  }

  private static int sequence(VEvent event) {
    return event.<Sequence>getRequiredProperty("SEQUENCE").getSequenceNo();
  }

  private List<ReceivedMail> mails(Person reader) {
    postman.sendDue();
    return MailServer.mailsTo(reader.email()).stream().map(ReceivedMail::of).toList();
  }

  private static ReceivedMail only(List<ReceivedMail> mails) {
    assertThat(mails).hasSize(1);
    return mails.getFirst();
  }
}
