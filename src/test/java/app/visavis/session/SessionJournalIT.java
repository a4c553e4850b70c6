package app.visavis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.common.SupportCode;
import app.visavis.session.SessionEvent.Kind;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@VisavisTest
class SessionJournalIT {
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired SessionJournal journal;
  @LocalServerPort int port;

  private Person tutor;
  private Person student;
  private BookingId booking;

  @BeforeEach
  void a_lesson_that_starts_now() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    booking = someone.booking(tutor, student, clock.instant(), Duration.ofMinutes(50));
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_of_event_has_its_place(Kind kind) {
    journal.note(booking, kind, student.id());

    assertThat(journal.of(booking)).extracting(SessionEvent::kind).containsExactly(kind);
  }

  @Test
  void the_host_reads_what_happened_in_its_order() {
    var code = SupportCode.random();
    journal.note(booking, Kind.JOINED, student.id());
    journal.note(booking, Kind.STRANGER, null, code, "x".repeat(300) + "\r\n");
    var events = as(tutor).get("/api/bookings/" + booking + "/events");

    assertThat(events.status()).isEqualTo(200);
    var first = events.body().get(0);
    assertThat(first.path("kind").asString()).isEqualTo("JOINED");
    assertThat(first.path("person").asString()).isEqualTo(student.id().toString());
    assertThat(Instant.parse(first.path("at").asString())).isEqualTo(clock.instant());
    var second = events.body().get(1);
    assertThat(second.has("person")).isFalse();
    assertThat(second.path("support").asString()).isEqualTo(code.value());
    assertThat(second.path("detail").asString()).isEqualTo("x".repeat(200));
  }

  @Test
  void what_happened_last_is_read_however_much_happened_before() {
    database
        .sql(
            """
            insert into session_event (booking_id, kind, happened_at, detail)
            select ?, 'WAITING', ?, '' from generate_series(1, 2000)
            """)
        .params(booking.value(), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    journal.note(booking, Kind.JOINED, student.id());

    var events = journal.of(booking);
    assertThat(events).hasSize(2000);
    assertThat(events.getLast().kind()).isEqualTo(Kind.JOINED);
  }

  @Test
  void it_is_for_the_host_and_for_admins() {
    var path = "/api/bookings/" + booking + "/events";

    assertThat(as(someone.who(Role.ADMIN)).get(path).status()).isEqualTo(200);
    assertThat(as(student).get(path).code()).isEqualTo("forbidden");
    assertThat(as(someone.who(Role.TUTOR)).get(path).code()).isEqualTo("not-found");
    assertThat(as(tutor).get("/api/bookings/1-1-1-1-1/events").code()).isEqualTo("not-found");
  }

  @Test
  void what_is_written_stays() {
    journal.note(booking, Kind.JOINED, student.id());

    for (var change :
        new String[] {"update session_event set detail = ''", "delete from session_event"}) {
      assertThatThrownBy(() -> database.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  private Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }
}
