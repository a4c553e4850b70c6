package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.booking.availability.Span;
import app.visavis.booking.availability.TakenTime;
import app.visavis.testing.CountedStatements;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What it takes to know a month of a host who has been busy for years. */
@VisavisTest
class OffersIT {
  private static final int PAST = 10_000;

  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired Someone someone;
  @Autowired MovableClock clock;

  private CountedStatements counted;
  private TakenTimes takenTimes;
  private Person tutor;
  private Person student;
  private Instant now;

  @BeforeEach
  void count() {
    counted = new CountedStatements(database);
    takenTimes = new TakenTimes(JdbcClient.create(counted));
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    now = clock.instant();
  }

  @Test
  void a_month_takes_one_statement_however_many_bookings_there_were() {
    fillThePast();
    someone.booking(tutor, student, now.plus(Duration.ofDays(7)), Duration.ofMinutes(50));
    someone.booking(tutor, student, now.plus(Duration.ofDays(40)), Duration.ofMinutes(50));

    var taken = month();

    assertThat(counted.taken()).hasSize(1);
    assertThat(taken.host()).hasSize(1);
    assertThat(taken.past()).hasSizeLessThanOrEqualTo(2 * 24);
  }

  @Test
  void the_past_is_not_even_read() {
    fillThePast();
    jdbc.sql("analyze booking").update();

    assertThat(pagesRead()).isLessThan(PAST / 100);
  }

  private TakenTime month() {
    return takenTimes.in(
        new Span(now, now.plus(Duration.ofDays(31))),
        new TakenTimes.Question(tutor.id(), student.id(), List.of(), now));
  }

  /** Of 8 KiB, as the database itself tells. */
  private int pagesRead() {
    var explained =
        jdbc.sql("explain (analyze, buffers, format json) " + TakenTimes.SQL)
            .param("host", tutor.id().value())
            .param("guest", student.id().value())
            .param("leaving", new UUID[0])
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("from", now.minus(Duration.ofHours(36)).atOffset(ZoneOffset.UTC))
            .param("to", now.plus(Duration.ofDays(33)).atOffset(ZoneOffset.UTC))
            .query(String.class)
            .single();
    var plan = JsonMapper.shared().readTree(explained).path(0).path("Plan");
    return plan.path("Shared Hit Blocks").asInt() + plan.path("Shared Read Blocks").asInt();
  }

  private void fillThePast() {
    jdbc.sql(
            """
            insert into booking
              (id, host_id, guest_id, starts_at, ends_at, title, status, proposed_by, created_at)
            select gen_random_uuid(), :host, :guest, start, start + interval '50 minutes', 'Session',
                   'COMPLETED', 'HOST', start
            from generate_series(1, :count) n, lateral (select :now - n * interval '1 hour') s (start)
            """)
        .param("host", tutor.id().value())
        .param("guest", student.id().value())
        .param("count", PAST)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
