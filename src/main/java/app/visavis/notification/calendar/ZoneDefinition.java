package app.visavis.notification.calendar;

import biweekly.component.VTimezone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/**
 * A VTIMEZONE from Java's own rules. Any other edition of the zone database could disagree with the
 * words of the mail that the file comes with.
 */
final class ZoneDefinition {
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);
  private static final Duration AROUND_A_CHANGE = Duration.ofDays(1);
  private static final Duration TWO_YEARS = Duration.ofDays(731);

  private ZoneDefinition() {}

  /**
   * Whether the wall time says enough. An hour that comes twice cannot be told apart in iCalendar,
   * and readers err in the hours around any clock change, and take every summer time for an hour;
   * UTC is then the safe way to say it. UTC and fixed offsets need no zone at all.
   */
  static boolean isClear(ZoneId zone, Instant at) {
    if (zone.normalized() instanceof ZoneOffset || hasOddSummerTime(zone.getRules())) {
      return false;
    }
    var change = zone.getRules().nextTransition(at.minus(AROUND_A_CHANGE));
    return change == null || change.getInstant().isAfter(at.plus(AROUND_A_CHANGE));
  }

  private static boolean hasOddSummerTime(ZoneRules rules) {
    return rules.getTransitionRules().stream()
        .map(rule ->
            rule.getOffsetAfter().getTotalSeconds() - rule.getOffsetBefore().getTotalSeconds())
        .anyMatch(step -> step % Duration.ofHours(1).toSeconds() != 0);
  }

  /** Begins earlier than asked for: readers guess at a standard time that they do not find. */
  static VTimezone of(ZoneId zone, Instant from, Instant to) {
    var begin = from.minus(TWO_YEARS);
    var definition = new Observances(zone);
    var yearly = yearly(zone.getRules(), begin);
    if (yearly.isPresent()) {
      yearly.get().forEach(change -> definition.add(change, begin.atZone(zone).getYear()));
    } else {
      addEach(definition, zone.getRules(), begin, to);
    }
    return definition.component();
  }

  /** Present when nothing but yearly changes has happened since. */
  private static Optional<List<YearlyChange>> yearly(ZoneRules rules, Instant since) {
    var single = rules.getTransitions();
    var hasSettled =
        single.isEmpty() || single.getLast().getInstant().isBefore(since.minus(TWO_YEARS));
    var changes = rules.getTransitionRules().stream().map(YearlyChange::new).toList();
    var from = since.atZone(ZoneOffset.UTC).getYear() - 1;
    return hasSettled
            && !changes.isEmpty()
            && changes.stream().allMatch(change -> change.recurrence(from).isPresent())
        ? Optional.of(changes)
        : Optional.empty();
  }

  private static void addEach(Observances definition, ZoneRules rules, Instant begin, Instant to) {
    var change = rules.previousTransition(begin);
    if (change == null) {
      var offset = rules.getOffset(begin);
      definition.add(begin, LONG_AGO, offset, offset);
      change = rules.nextTransition(begin.minusNanos(1));
    }
    while (change != null && !change.getInstant().isAfter(to)) {
      add(definition, change);
      change = rules.nextTransition(change.getInstant());
    }
  }

  private static void add(Observances definition, ZoneOffsetTransition change) {
    definition.add(
        change.getInstant(),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }
}
