package app.visavis.session.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Folds what is known of one person into stays. Whether a fact comes first or last, once or often,
 * makes no difference.
 */
final class Stays {
  private Stays() {}

  static List<Stay> of(Collection<Fact> facts, Span session) {
    var ordered = facts.stream().distinct().sorted(Fact.IN_ORDER).toList();
    var seen =
        Stream.of(
                Walk.through(from(ordered, Stays::isOwn)),
                channel(ordered, Source.AGORA),
                channel(ordered, Source.POLLER))
            .flatMap(List::stream);
    return within(session, united(seen));
  }

  /** Whether somebody is in the channel by all that the network has told. */
  static boolean isInChannel(Collection<Fact> facts) {
    var ordered = facts.stream().distinct().sorted(Fact.IN_ORDER).toList();
    return Stream.of(Source.AGORA, Source.POLLER)
        .flatMap(source -> channel(ordered, source).stream())
        .anyMatch(stay -> stay.until() == null);
  }

  /** What our own servers saw: one source, which never contradicts itself. */
  private static boolean isOwn(Source source) {
    return source != Source.AGORA && source != Source.POLLER;
  }

  /**
   * Agora's news of a departure may be lost, so a stay in the channel that has no end of its own
   * ends with the first departure that anybody else saw.
   */
  private static List<Stay> channel(List<Fact> all, Source source) {
    var stays = new ArrayList<>(Walk.through(from(all, source::equals)));
    if (!stays.isEmpty() && stays.getLast().until() == null) {
      var open = stays.removeLast();
      stays.add(
          all.stream()
              .filter(fact -> fact.source() != source && fact.sign() == Sign.LEFT)
              .filter(fact -> fact.at().isAfter(open.from()))
              .min(Comparator.comparing(Fact::at).thenComparing(Fact.IN_ORDER))
              .map(left -> open.endedAt(left.at(), left.source()))
              .orElse(open));
    }
    return stays;
  }

  private static List<Fact> from(List<Fact> facts, Predicate<Source> source) {
    return facts.stream().filter(fact -> source.test(fact.source())).toList();
  }

  private static List<Stay> united(Stream<Stay> stays) {
    var united = new ArrayList<Stay>();
    stays
        .sorted(Comparator.comparing(Stay::from).thenComparing(Stay::beganBy))
        .forEachOrdered(stay -> {
          if (!united.isEmpty() && united.getLast().reaches(stay.from())) {
            united.add(united.removeLast().joinedWith(stay));
          } else {
            united.add(stay);
          }
        });
    return united;
  }

  /** A session's end is everybody's, whenever the last news of them comes. */
  private static List<Stay> within(Span session, List<Stay> stays) {
    var end = session.until();
    return stays.stream()
        .map(stay -> stay.notBefore(session.from()))
        .map(stay -> end == null ? stay : ended(stay, end))
        .filter(stay -> stay.reaches(stay.from()))
        .filter(stay -> end == null || !stay.from().isAfter(end))
        .toList();
  }

  private static Stay ended(Stay stay, Instant end) {
    var lost = stay.lostSince();
    if (lost != null && lost.isBefore(end)) {
      return stay.endedAt(lost, Source.CLOCK);
    }
    var until = stay.until();
    return until == null || until.isAfter(end) ? stay.endedAt(end, Source.END) : stay;
  }
}
