package app.visavis.account.demo;

import app.visavis.account.People;
import app.visavis.account.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The people that anybody may be on a demo server; there are none on any other. */
@Component
public class DemoPeople {
  private final DemoSettings settings;
  private final People people;

  DemoPeople(Environment environment, People people) {
    this.settings = DemoSettings.from(environment);
    this.people = people;
  }

  /** In the order of {@link DemoPerson}. */
  public List<Person> all() {
    return settings.on()
        ? DemoPerson.all().stream().flatMap(it -> people.findByEmail(it.email()).stream()).toList()
        : List.of();
  }

  /** Empty for everybody who is not a demo person, account or not. */
  public Optional<Person> find(String email) {
    var wanted = email.toLowerCase(Locale.ROOT);
    return settings.on() && DemoPerson.all().stream().anyMatch(it -> it.email().equals(wanted))
        ? people.findByEmail(wanted).filter(DemoPeople::hasDemoRole)
        : Optional.empty();
  }

  private static boolean hasDemoRole(Person person) {
    return DemoPerson.all().stream()
        .anyMatch(it -> it.email().equals(person.email()) && it.role() == person.role());
  }
}
