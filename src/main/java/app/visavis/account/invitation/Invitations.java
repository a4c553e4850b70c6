package app.visavis.account.invitation;

import app.visavis.account.NewPerson;
import app.visavis.account.Person;
import app.visavis.account.Registration;
import app.visavis.account.password.Passwords;
import app.visavis.account.store.Accounts;
import app.visavis.common.PersonId;
import app.visavis.common.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people whom an administrator added choose a password themselves. */
@Component
public class Invitations {
  static final Duration LIFE = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Registration registration;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Outbox outbox;

  Invitations(
      JdbcClient jdbc,
      Clock clock,
      Registration registration,
      Accounts accounts,
      Passwords passwords,
      Outbox outbox) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.registration = registration;
    this.accounts = accounts;
    this.passwords = passwords;
    this.outbox = outbox;
  }

  /** Both or neither: an account that nobody was told of could never be entered. */
  @Transactional
  public Registration.Result register(NewPerson newcomer) {
    var result = registration.register(newcomer);
    if (newcomer.password() == null && result instanceof Registration.Registered(var person)) {
      invite(person);
    }
    return result;
  }

  private void invite(Person person) {
    var code = InvitationCode.random();
    jdbc.sql(
            """
            insert into invitation (code_hash, person_id, expires_at)
            values (:hash, :person, :expiresAt)
            """)
        .param("hash", code.hash())
        .param("person", person.id().value())
        .param("expiresAt", utc(clock.instant().plus(LIFE)))
        .update();
    outbox.write(person, code);
  }

  /** False when the code is unknown, used or too old; nobody learns which. */
  @Transactional
  public boolean accept(String code, Secret password) {
    var person = take(new InvitationCode(code.strip()));
    person.ifPresent(id -> accounts.setPasswordHash(id, passwords.hash(password)));
    return person.isPresent();
  }

  /** Deletes and reads in one step, so that of two who come at once only one gets in. */
  private Optional<PersonId> take(InvitationCode code) {
    return jdbc.sql(
            """
            delete from invitation
             where code_hash = :hash and expires_at > :now
            returning person_id
            """)
        .param("hash", code.hash())
        .param("now", utc(clock.instant()))
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
