package app.visavis.testing;

import app.visavis.account.Language;
import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.account.password.QuickPasswords;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and bookings that a test needs to exist, written straight to the tables. */
public final class Someone {
  public static final String PASSWORD = "correct horse battery";
  private static final String HASH =
      "{argon2}" + QuickPasswords.argon2(QuickPasswords.MEMORY).encode(PASSWORD);

  private final JdbcClient database;

  public Someone(JdbcClient database) {
    this.database = database;
  }

  public Person who(Role role) {
    return who(role, Language.ENGLISH);
  }

  public Person who(Role role, Language language) {
    var lower = role.name().toLowerCase(Locale.ROOT);
    var name = role.name().charAt(0) + lower.substring(1);
    var email = lower + "-" + UUID.randomUUID() + "@test.example";
    return person(
        new Person(PersonId.random(), email, name, role, ZoneId.of("Europe/Berlin"), language));
  }

  /** Any language but English they have chosen. */
  public Person person(Person person) {
    database
        .sql(
            """
            insert into person
              (id, email, name, role, time_zone, language, language_chosen, password_hash, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            person.id().value(),
            person.email(),
            person.name(),
            person.role().name(),
            person.zone().getId(),
            person.language().tag(),
            person.language() != Language.ENGLISH,
            HASH,
            Instant.EPOCH.atOffset(ZoneOffset.UTC))
        .update();
    return person;
  }

  /** Confirmed, without asking the rules for bookings. */
  public BookingId booking(Person host, Person guest, Instant startsAt, Duration length) {
    var id = BookingId.random();
    var start = startsAt.truncatedTo(ChronoUnit.MICROS);
    database
        .sql(
            """
            insert into booking
              (id, host_id, guest_id, starts_at, ends_at, title, status, proposed_by, created_at)
            values (?, ?, ?, ?, ?, 'Session', 'CONFIRMED', 'HOST', ?)
            """)
        .params(
            id.value(),
            host.id().value(),
            guest.id().value(),
            start.atOffset(ZoneOffset.UTC),
            start.plus(length).atOffset(ZoneOffset.UTC),
            start.atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }
}
