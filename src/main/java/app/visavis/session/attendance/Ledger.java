package app.visavis.session.attendance;

import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The attendance of one session.
 *
 * @param stays of everybody with a place in it, in order of time
 * @param corrections what put an earlier belief right, in the order in which it was noticed
 */
public record Ledger(Span session, Map<PersonId, List<Stay>> stays, List<Fact> corrections) {

  static Ledger of(Span session, Collection<PersonId> people, Collection<Fact> facts) {
    var stays = new LinkedHashMap<PersonId, List<Stay>>();
    for (var person : people) {
      stays.put(
          person,
          Stays.of(facts.stream().filter(fact -> fact.person().equals(person)).toList(), session));
    }
    var corrections =
        facts.stream()
            .distinct()
            .filter(fact -> fact.source().corrects())
            .sorted(Comparator.comparing(Fact::noticedAt).thenComparing(Fact.IN_ORDER))
            .toList();
    return new Ledger(session, stays, corrections);
  }

  public Duration length(Instant now) {
    var until = session.until();
    return Duration.between(
        session.from(), until == null ? Stay.later(session.from(), now) : until);
  }

  /** None of somebody who never had a place. */
  public List<Stay> of(PersonId person) {
    return stays.getOrDefault(person, List.of());
  }

  public Duration presence(PersonId person, Instant now) {
    return of(person).stream()
        .map(stay -> Duration.between(stay.from(), stay.endBy(now)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** While at least two were there. */
  public Duration together(Instant now) {
    var together = Duration.ZERO;
    var present = 0;
    var since = session.from();
    for (var step : steps(now)) {
      together = present > 1 ? together.plus(Duration.between(since, step.at())) : together;
      present += step.change();
      since = step.at();
    }
    return together;
  }

  private record Step(Instant at, int change) {}

  private List<Step> steps(Instant now) {
    var steps = new ArrayList<Step>();
    for (var stay : stays.values().stream().flatMap(List::stream).toList()) {
      steps.add(new Step(stay.from(), 1));
      steps.add(new Step(stay.endBy(now), -1));
    }
    steps.sort(Comparator.comparing(Step::at));
    return steps;
  }
}
