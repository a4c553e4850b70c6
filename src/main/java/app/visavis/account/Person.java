package app.visavis.account;

import app.visavis.common.PersonId;
import java.time.ZoneId;

/**
 * Somebody with an account. The e-mail address is lower case; the zone is where they read the
 * clock.
 *
 * @param language of everything that is written to them
 */
public record Person(
    PersonId id, String email, String name, Role role, ZoneId zone, Language language) {
  /** Somebody of whom nothing else is known reads English. */
  public Person(PersonId id, String email, String name, Role role, ZoneId zone) {
    this(id, email, name, role, zone, Language.ENGLISH);
  }
}
