package app.visavis.web;

import app.visavis.account.Person;
import app.visavis.account.Role;
import java.util.List;

/** The signed-in person as every page shows it. */
record Me(String name, Role role, String dashboard, List<Link> links) {
  /**
   * A page that is reached from all others.
   *
   * @param text key of its name
   */
  record Link(String href, String text) {}

  static Me of(Person person) {
    var role = person.role();
    return new Me(person.name(), role, role.dashboard(), links(role));
  }

  private static List<Link> links(Role role) {
    var home = new Link(role.dashboard(), "dashboard.nav." + role);
    return switch (role) {
      case THERAPIST, TUTOR ->
          List.of(
              home, new Link("/week", "nav.week"), new Link("/availability", "nav.availability"));
      case CLIENT, STUDENT -> List.of(home, new Link("/book", "nav.book"));
      case ADMIN -> List.of(home, new Link("/admin/outbox", "outbox.nav"));
    };
  }
}
