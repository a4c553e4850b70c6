package app.visavis.account;

import app.visavis.common.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Who has an account. */
public interface People {
  Optional<Person> find(PersonId id);

  /** Case does not matter. */
  Optional<Person> findByEmail(String email);

  /** In one query; ids that nobody has are missing from the answer. */
  Map<PersonId, Person> findAll(Collection<PersonId> ids);
}
