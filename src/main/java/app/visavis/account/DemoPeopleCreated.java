package app.visavis.account;

import java.util.Map;

/**
 * On the first start of a demo: one person of each role is there, and nothing else. Published
 * within the transaction that made them.
 */
public record DemoPeopleCreated(Map<Role, Person> people) {
  public DemoPeopleCreated {
    people = Map.copyOf(people);
  }
}
