package app.visavis.session.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the facts of one source in their order and says which stays they make. */
final class Walk {
  private final List<Stay> stays = new ArrayList<>();
  private @Nullable Stay current;
  private Instant notBefore = Instant.MIN;

  static List<Stay> through(List<Fact> facts) {
    var walk = new Walk();
    facts.forEach(walk::take);
    return walk.stays();
  }

  private void take(Fact fact) {
    switch (fact.sign()) {
      case JOINED, RESUMED -> come(fact);
      case DROPPED -> doubt(fact);
      case LEFT -> go(fact);
    }
  }

  /** Whoever is there already is there still: the time in between was no absence. */
  private void come(Fact fact) {
    current =
        current == null
            ? Stay.open(Stay.later(notBefore, fact.at()), fact.source(), null)
            : Stay.open(current.from(), current.beganBy(), null);
  }

  private void doubt(Fact fact) {
    if (current != null && current.lostSince() == null) {
      current = Stay.open(current.from(), current.beganBy(), Stay.later(current.from(), fact.at()));
    }
  }

  /** Who did not come back was gone when last heard of, not when that was noticed. */
  private void go(Fact fact) {
    if (current != null) {
      var lost = current.lostSince();
      var gone = current.endedAt(lost == null ? fact.at() : lost, fact.source());
      stays.add(gone);
      notBefore = gone.endBy(fact.at());
      current = null;
    }
  }

  private List<Stay> stays() {
    if (current != null) {
      stays.add(current);
    }
    return List.copyOf(stays);
  }
}
