package app.visavis.account.store;

import app.visavis.account.Person;
import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind the accounts, with what only signing in may see. */
@Repository
public class Accounts {
  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** False when the address has an account already. */
  public boolean insert(Person person, @Nullable String passwordHash) {
    return jdbc.sql(
                """
                insert into person
                  (id, email, name, role, time_zone, language, password_hash, created_at)
                values (:id, :email, :name, :role, :zone, :language, :passwordHash, :now)
                on conflict (email) do nothing
                """)
            .param("id", person.id().value())
            .param("email", person.email())
            .param("name", person.name())
            .param("role", person.role().name())
            .param("zone", person.zone().getId())
            .param("language", person.language().tag())
            .param("passwordHash", passwordHash)
            .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public Optional<Credentials> credentials(String email) {
    return jdbc.sql(
            """
            select id, email, name, role, time_zone, language, password_hash,
                   disabled_at is not null as disabled
              from person
             where email = :email
            """)
        .param("email", email.toLowerCase(Locale.ROOT))
        .query(Credentials::map)
        .optional();
  }

  public void setPasswordHash(PersonId id, String passwordHash) {
    jdbc.sql("update person set password_hash = :passwordHash where id = :id")
        .param("passwordHash", passwordHash)
        .param("id", id.value())
        .update();
  }
}
