package app.visavis.web;

import app.visavis.account.Person;
import app.visavis.account.Role;

/** The signed-in person as every page shows it. */
record Me(String name, Role role, String dashboard) {
  static Me of(Person person) {
    return new Me(person.name(), person.role(), person.role().dashboard());
  }
}
