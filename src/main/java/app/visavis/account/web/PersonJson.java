package app.visavis.account.web;

import app.visavis.account.Person;
import app.visavis.account.Role;
import java.util.UUID;

/**
 * @param timeZone an IANA name
 * @param language a BCP 47 tag
 */
record PersonJson(UUID id, String email, String name, Role role, String timeZone, String language) {
  static PersonJson of(Person person) {
    return new PersonJson(
        person.id().value(),
        person.email(),
        person.name(),
        person.role(),
        person.zone().getId(),
        person.language().tag());
  }
}
