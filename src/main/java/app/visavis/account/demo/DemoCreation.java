package app.visavis.account.demo;

import app.visavis.account.DemoPeopleCreated;
import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.Registration;
import app.visavis.account.Role;
import app.visavis.common.Secret;
import java.time.ZoneId;
import java.util.EnumMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All or nothing: a start that dies half-way leaves no demo without its bookings. */
@Component
class DemoCreation {
  private final People people;
  private final Registration registration;
  private final ApplicationEventPublisher events;
  private final ZoneId zone;

  DemoCreation(
      People people, Registration registration, ApplicationEventPublisher events, ZoneId zone) {
    this.people = people;
    this.registration = registration;
    this.events = events;
    this.zone = zone;
  }

  /** False when an earlier start, or another node, was here before. */
  @Transactional
  boolean createOnce(Secret password) {
    var first = DemoPerson.all().getFirst();
    if (people.findByEmail(first.email()).isPresent()) {
      return false;
    }
    var created = new EnumMap<Role, Person>(Role.class);
    for (var demo : DemoPerson.all()) {
      switch (registration.register(demo.with(password, zone))) {
        case Registration.Registered(var person) -> created.put(person.role(), person);
        case Registration.EmailTaken() -> {
          return false;
        }
      }
    }
    events.publishEvent(new DemoPeopleCreated(created));
    return true;
  }
}
