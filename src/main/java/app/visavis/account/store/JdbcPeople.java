package app.visavis.account.store;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.common.PersonId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeople implements People {
  private static final String PERSON =
      "select id, email, name, role, time_zone, language from person ";

  private final JdbcClient jdbc;

  JdbcPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return jdbc.sql(PERSON + "where id = :id")
        .param("id", id.value())
        .query(PersonRow::map)
        .optional();
  }

  @Override
  public Optional<Person> findByEmail(String email) {
    return jdbc.sql(PERSON + "where email = :email")
        .param("email", email.toLowerCase(Locale.ROOT))
        .query(PersonRow::map)
        .optional();
  }

  @Override
  public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(PERSON + "where id in (:ids)")
        .param("ids", ids.stream().map(PersonId::value).distinct().toList())
        .query(PersonRow::map)
        .list()
        .stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }
}
