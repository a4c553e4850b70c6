package app.visavis.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.DecodedToken;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Three hours over tokens of two minutes, as the page renews them: at two thirds of their life. */
@VisavisTest
@TestPropertySource(
    properties = {
      "AGORA_APP_ID=" + AgoraTokenIT.APP,
      "AGORA_APP_CERTIFICATE=" + AgoraTokenIT.CERTIFICATE,
      "VISAVIS_TOKEN_MINUTES=2"
    })
class ShortTokensIT {
  private static final Duration LIFE = Duration.ofMinutes(2);
  private static final Duration RENEWAL = Duration.ofSeconds(80);
  private static final Duration SESSION = Duration.ofHours(3);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @Test
  void last_for_a_session_of_three_hours_without_a_gap_under_one_uid() {
    var student = someone.who(Role.STUDENT);
    var booking = lesson(student);
    var api = as(student);
    var uids = new HashSet<String>();
    for (var left = SESSION; left.isPositive(); left = left.minus(RENEWAL)) {
      var token = token(api, booking);
      assertThat(token.expiresAt()).isEqualTo(clock.instant().plus(LIFE));
      uids.add(token.channel() + token.uid());
      clock.advance(RENEWAL);
      assertThat(token.expiresAt()).as("until the next one").isAfter(clock.instant());
    }
    assertThat(uids).hasSize(1);
  }

  @Test
  void leave_whoever_lost_the_right_with_nothing_after_two_minutes() {
    var student = someone.who(Role.STUDENT);
    var booking = lesson(student);
    var api = as(student);
    var last = token(api, booking);
    sendOut(booking, student);
    clock.advance(RENEWAL);

    var refused = api.post("/api/agora/token", Map.of("bookingId", booking.toString()));
    assertThat(refused.code()).isEqualTo("removed");
    clock.advance(LIFE.minus(RENEWAL));
    assertThat(last.expiresAt()).isBeforeOrEqualTo(clock.instant());
  }

  private BookingId lesson(Person student) {
    return someone.booking(someone.who(Role.TUTOR), student, clock.instant(), SESSION);
  }

  private Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  private static DecodedToken token(Api api, BookingId booking) {
    var answer = api.post("/api/agora/token", Map.of("bookingId", booking.toString()));
    assertThat(answer.status()).as("%s", answer.raw().body()).isEqualTo(200);
    var token = answer.body().path("token").asString();
    return DecodedToken.verify(token, AgoraTokenIT.APP, AgoraTokenIT.CERTIFICATE);
  }

  private void sendOut(BookingId booking, Person person) {
    database
        .sql("insert into door_decision values (?, ?, 'SENT_OUT', ?)")
        .params(booking.value(), person.id().value(), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
