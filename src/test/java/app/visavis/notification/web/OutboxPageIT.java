package app.visavis.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.MailTest;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MailTest
class OutboxPageIT {
  private static final String PAGE = "/admin/outbox";

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;

  private Api admin;
  private Person guest;

  @BeforeEach
  void an_administrator_and_a_booking() {
    admin = api(someone.who(Role.ADMIN));
    guest = someone.who(Role.STUDENT);
    var start = clock.instant().plus(Duration.ofDays(9));
    var wish =
        Map.of(
            "guest", guest.email(),
            "startsAt", start.toString(),
            "endsAt", start.plus(Duration.ofHours(1)).toString(),
            "title", "A <b>bold</b> title");
    var answer = api(someone.who(Role.TUTOR)).post("/api/bookings", wish);
    assertThat(answer.status()).isEqualTo(201);
  }

  private Api api(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  private long mail() {
    return database
        .sql("select min(id) from mail where reader_id = ?")
        .param(guest.id().value())
        .query(Long.class)
        .single();
  }

  private void giveUp(long id) {
    database
        .sql(
            "update mail set state = 'FAILED', done_at = written_at, trouble = 'It <i>was</i> refused.' where id = ?")
        .param(id)
        .update();
  }

  @ParameterizedTest
  @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void nobody_but_an_administrator_sees_it(Role role) {
    var somebody = api(someone.who(role));
    var id = mail();
    giveUp(id);
    assertThat(somebody.get(PAGE).status()).isEqualTo(403);
    assertThat(somebody.get(PAGE + "/" + id).status()).isEqualTo(403);
    var retry = new Form(somebody, "/account/notifications").submit(PAGE + "/" + id + "/retry");
    assertThat(retry.status()).isEqualTo(403);
    assertThat(state(id)).isEqualTo("FAILED");
  }

  @Test
  void the_signed_out_are_sent_to_sign_in() {
    var answer = new Api(port).get(PAGE);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.raw().headers().firstValue("Location").orElse("")).endsWith("/login");
  }

  @Test
  void it_lists_mails_with_their_states() {
    assertThat(admin.get(PAGE).raw().body())
        .contains("Confirmation: A &lt;b&gt;bold&lt;/b&gt; title", "to Student", "Waiting");
    assertThat(admin.get(PAGE + "?state=FAILED&page=10000").raw().body()).contains("No mails here");
  }

  @Test
  void it_shows_a_mails_words_escaped() {
    var page = admin.get(PAGE + "/" + mail()).raw().body();
    assertThat(page)
        .contains("Hello Student,", "A &lt;b&gt;bold&lt;/b&gt; title", guest.email())
        .doesNotContain("<b>bold");
  }

  @Test
  void a_mail_that_was_given_up_can_be_sent_again() {
    var id = mail();
    giveUp(id);
    var page = PAGE + "/" + id;
    assertThat(admin.get(page).raw().body()).contains("It &lt;i&gt;was&lt;/i&gt; refused.");
    var form = new Form(admin, page);
    assertThat(form.submitForged(page + "/retry").status()).isEqualTo(403);
    assertThat(form.submit(page + "/retry").status()).isEqualTo(302);
    assertThat(state(id)).isEqualTo("WAITING");
    assertThat(admin.get(page).raw().body()).contains("on its way again");
  }

  @Test
  void nonsense_is_told_as_such() {
    assertThat(admin.get(PAGE + "?state=LOST").status()).isEqualTo(400);
    assertThat(admin.get(PAGE + "?page=0").status()).isEqualTo(400);
    assertThat(admin.get(PAGE + "?page=x").status()).isEqualTo(400);
    assertThat(admin.get(PAGE + "/x").status()).isEqualTo(404);
    assertThat(admin.get(PAGE + "/999999999999999999").status()).isEqualTo(404);
  }

  private String state(long id) {
    return database
        .sql("select state from mail where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }
}
