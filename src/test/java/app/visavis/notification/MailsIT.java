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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MailTest
class MailsIT {
  private static final Duration LENGTH = Duration.ofMinutes(50);

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired Postman postman;

  private Person host;
  private Person guest;
  private Booker booker;
  private Instant start;

  @BeforeEach
  void two_people_and_a_time() {
    // Sign-ins do not outlive a turn of the clock.
    clock.set(Instant.parse("2027-06-01T08:00:00Z"));
    host = person(Role.THERAPIST, "Tara Theiss", "Europe/Berlin");
    guest = person(Role.CLIENT, "Clara Klein", "Asia/Kathmandu");
    booker = new Booker(port, host, guest);
    start = Instant.parse("2027-07-09T08:00:00Z");
  }

  private Person person(Role role, String name, String zone) {
    var email = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@test.example";
    return someone.person(new Person(PersonId.random(), email, name, role, ZoneId.of(zone)));
  }

  @Test
  void a_request_asks_one_and_tells_the_other() {
    var id = booker.propose(start, LENGTH);
    assertThat(onlyMail(guest).subject())
        .isEqualTo("Request: Weekly session with Tara Theiss, Fri 9 Jul, 13:45");
    assertThat(onlyMail(guest).text()).contains("Hello Clara Klein,", "Tara Theiss asks you");
    assertThat(onlyMail(host).text()).contains("You have asked Clara Klein");
    assertComplete(onlyMail(guest), id, "REQUEST", "TENTATIVE", 0);
    assertComplete(onlyMail(host), id, "REQUEST", "TENTATIVE", 0);
  }

  @Test
  void a_confirmation_tells_both_in_their_own_time() {
    var id = booker.propose(start, LENGTH);
    booker.confirm(id);
    assertThat(lastMail(host).text())
        .contains("Clara Klein has confirmed")
        .contains("Friday, 9 July 2027, 10:00 – 10:50, Europe/Berlin (CEST, UTC+2)");
    assertThat(lastMail(guest).text())
        .contains("You have confirmed")
        .contains("Friday, 9 July 2027, 13:45 – 14:35, Asia/Kathmandu (UTC+5:45)");
    assertThat(lastMail(guest).html()).contains("13:45 – 14:35, Asia/Kathmandu (UTC+5:45)");
    assertComplete(lastMail(guest), id, "REQUEST", "CONFIRMED", 1);
    assertThat(lastMail(guest).property("DTSTART")).isEqualTo("TZID=Europe/Berlin:20270709T100000");
  }

  @Test
  void a_move_says_the_new_and_the_old_time() {
    var id = booker.book(start, LENGTH);
    booker.move(id, start.plus(Duration.ofDays(1)), LENGTH);
    var mail = lastMail(guest);
    assertThat(mail.subject()).startsWith("New time: Weekly session");
    assertThat(mail.text())
        .contains("When: Saturday, 10 July 2027, 13:45 – 14:35")
        .contains("Until now: Friday, 9 July 2027, 13:45 – 14:35");
    assertThat(mail.html()).contains("Saturday, 10 July 2027").contains("<s>Friday, 9 July 2027");
    assertComplete(mail, id, "REQUEST", "CONFIRMED", 1);
  }

  @Test
  void a_decline_gives_the_reason_and_leaves_the_calendar() {
    var id = booker.propose(start, LENGTH);
    booker.decline(id, "I am\naway & <b>busy</b>.");
    assertThat(lastMail(host).text()).contains("Clara Klein has declined", "away & <b>busy</b>.");
    assertThat(lastMail(host).html()).contains("away &amp; &lt;b&gt;busy&lt;/b&gt;.");
    assertComplete(lastMail(host), id, "CANCEL", "CANCELLED", 1);
  }

  @Test
  void a_cancellation_gives_the_reason_and_leaves_the_calendar() {
    var id = booker.book(start, LENGTH);
    booker.cancel(id, "I am ill.");
    assertThat(lastMail(guest).subject()).startsWith("Cancelled: ");
    assertThat(lastMail(guest).text()).contains("Tara Theiss has cancelled", "Reason: I am ill.");
    assertThat(lastMail(host).text()).contains("You have cancelled", "Reason: I am ill.");
    assertComplete(lastMail(guest), id, "CANCEL", "CANCELLED", 1);
  }

  @Test
  void reminders_come_a_day_and_half_an_hour_before() {
    var id = booker.book(start, LENGTH);
    assertThat(mails(guest)).hasSize(1);
    clock.set(start.minus(Duration.ofHours(24)).minusSeconds(1));
    assertThat(mails(guest)).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(mails(guest)).hasSize(2);
    clock.set(start.minus(Duration.ofMinutes(30)));
    assertThat(mails(guest)).hasSize(3);
    assertThat(mails(host)).hasSize(3);
    var mail = lastMail(guest);
    assertThat(mail.subject()).startsWith("Reminder: Weekly session with Tara Theiss");
    assertThat(mail.text()).contains("/session/" + id, "13:45 – 14:35, Asia/Kathmandu");
    assertThat(mail.has("text/calendar")).isFalse();
  }

  @Test
  void all_mails_about_a_booking_are_one_thread() {
    var id = booker.propose(start, LENGTH);
    booker.confirm(id);
    booker.move(id, start.plus(Duration.ofHours(2)), LENGTH);
    booker.cancel(id, "");
    var mails = mails(guest);
    assertThat(mails).hasSize(4);
    assertThat(mails.stream().map(ReceivedMail::id)).doesNotHaveDuplicates();
    var first = mails.getFirst().id();
    assertThat(mails.getFirst().header("In-Reply-To")).isEmpty();
    assertThat(mails.subList(1, 4))
        .allSatisfy(mail -> {
          assertThat(mail.header("In-Reply-To")).containsExactly(first);
          assertThat(mail.header("References")).containsExactly(first);
        });
    assertThat(mails.stream().map(mail -> mail.property("SEQUENCE")))
        .containsExactly("0", "1", "2", "3");
    assertThat(mails.stream().map(mail -> mail.property("UID")).distinct()).hasSize(1);
  }

  @Test
  void nobody_learns_the_other_ones_address() {
    booker.book(start, LENGTH);
    assertThat(onlyMail(guest).leaves().toString()).doesNotContain(host.email());
    assertThat(onlyMail(host).leaves().toString()).doesNotContain(guest.email());
  }

  @Test
  void a_title_or_name_cannot_become_a_header_or_a_line_of_the_calendar() {
    var mallory = person(Role.THERAPIST, "Mal\r\nBcc: victim@test.example", "Europe/Berlin");
    var evil = "Hi\r\nBcc: victim@test.example\r\n\r\n<script>alert(1)</script>\nEND:VEVENT";
    new Booker(port, mallory, guest).book(start, LENGTH, "CONFIRMED", evil);
    var mail = onlyMail(guest);
    assertThat(mail.header("Bcc")).isEmpty();
    assertThat(mail.subject()).doesNotContain("\r").doesNotContain("\n").contains("Hi Bcc:");
    assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;");
    var events = ReadTwice.of(mail.calendar().content()).strictEvents();
    assertThat(events).hasSize(1);
    assertThat(MailServer.mailsTo("victim@test.example")).isEmpty();
    assertThat(mails(mallory)).hasSize(1);
  }

  private void assertComplete(
      ReceivedMail mail, BookingId id, String method, String status, int sequence) {
    var link = MailServer.BASE_URL + "/session/" + id;
    assertThat(mail.text()).contains("Open the session: " + link);
    assertThat(mail.html()).containsOnlyOnce("href=\"" + link + "\"");
    assertThat(mail.header("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.header("From")).containsExactly("Visavis <no-reply@visavis.example>");
    var calendar = mail.calendar();
    assertThat(calendar.type().getParameter("method")).isEqualTo(method);
    assertThat(mail.attachment().content()).isEqualTo(calendar.content());
    assertThat(mail.attachment().disposition()).isEqualTo("attachment");
    assertThat(mail.property("METHOD")).isEqualTo(method);
    assertThat(mail.property("STATUS")).isEqualTo(status);
    assertThat(mail.property("SEQUENCE")).isEqualTo(Integer.toString(sequence));
    assertThat(mail.property("UID")).isEqualTo(id + "@visavis");
    assertThat(mail.property("URL")).isEqualTo(link);
    assertThat(ReadTwice.of(calendar.content()).strictEvents()).hasSize(1);
    assertThat(IcalJs.read(calendar.content()).events())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.uid()).isEqualTo(id + "@visavis");
          assertThat(event.sequence()).isEqualTo(sequence);
        });
  }

  private List<ReceivedMail> mails(Person reader) {
    postman.sendDue();
    return MailServer.mailsTo(reader.email()).stream().map(ReceivedMail::of).toList();
  }

  private ReceivedMail onlyMail(Person reader) {
    assertThat(mails(reader)).hasSize(1);
    return lastMail(reader);
  }

  private ReceivedMail lastMail(Person reader) {
    return mails(reader).getLast();
  }
}
