package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is here, seated or not. */
public final class Census {
  private final Members members;
  private final WaitingList waiting;
  private final OtherTabs elsewhere;

  Census(Members members, WaitingList waiting, OtherTabs elsewhere) {
    this.members = members;
    this.waiting = waiting;
    this.elsewhere = elsewhere;
  }

  /**
   * Everybody who has a seat, waits for one, or has it in another tab. The host first, who then
   * knows why the others go.
   */
  public Set<PersonId> people() {
    var hostFirst = members.all().stream().sorted(Comparator.comparing(page -> !page.isHost()));
    var others = bystanders().map(Caller::person);
    return Stream.concat(hostFirst.map(Page::person), others)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What has to be known to let everybody here go on after a restart. */
  public Set<KeptSeat> seats() {
    return members.all().stream().map(Page::asKeptSeat).collect(Collectors.toUnmodifiableSet());
  }

  /** Whose seats are kept; without a line while the socket is dropped. */
  public List<Occupant> occupants() {
    return members.all().stream().map(page -> new Occupant(page.person(), page.line())).toList();
  }

  /** When {@link Room#pass} has something to do. */
  public Optional<Instant> nextLoss() {
    return Stream.of(members.nextLoss(), waiting.nextLoss())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  public boolean isEmpty() {
    return people().isEmpty() && waiting.isEmpty();
  }

  /** Who said hello and has no seat here: a copy, so that it can be walked while it changes. */
  Stream<Caller> bystanders() {
    return Stream.concat(waiting.callers(), elsewhere.callers()).toList().stream();
  }
}
