package app.visavis.session.attendance;

import app.visavis.common.PersonId;
import java.time.Instant;
import java.util.Comparator;

/**
 * One thing that was noticed about one person in one session.
 *
 * @param at when it happened
 * @param noticedAt never decides anything
 * @param order among the facts of one source, whenever they arrive: Agora's clientSeq, or the
 *     number under which the fact was recorded
 */
public record Fact(
    PersonId person, Sign sign, Source source, Instant at, Instant noticedAt, long order) {
  /** Decides between any two facts that differ in something that counts. */
  static final Comparator<Fact> IN_ORDER =
      Comparator.comparingLong(Fact::order)
          .thenComparing(Fact::at)
          .thenComparing(Fact::sign)
          .thenComparing(Fact::source);
}
