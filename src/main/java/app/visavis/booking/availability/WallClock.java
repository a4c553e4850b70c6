package app.visavis.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a clock on a wall shows certain hours. An instant belongs to the hours when the clock then
 * shows a time within them: hours that a clock change skips are shorter or do not happen, hours
 * that it repeats happen twice.
 */
final class WallClock {
  private record Period(Span span, ZoneOffset offset) {}

  /** One for each stretch between two clock changes. */
  private final List<Period> periods;

  /** Knows the hours of these dates and of those in between. */
  WallClock(ZoneId zone, LocalDate first, LocalDate last) {
    this.periods =
        periods(
            zone,
            // No place on earth has a greater offset, so that the days lie well within.
            first.atStartOfDay().toInstant(ZoneOffset.MAX),
            last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN));
  }

  private static List<Period> periods(ZoneId zone, Instant from, Instant to) {
    var rules = zone.getRules();
    var found = new ArrayList<Period>();
    var start = from;
    while (start.isBefore(to)) {
      var next = rules.nextTransition(start);
      var end = next == null || next.getInstant().isAfter(to) ? to : next.getInstant();
      found.add(new Period(new Span(start, end), rules.getOffset(start)));
      start = end;
    }
    return found;
  }

  Stream<Span> when(LocalDate date, Hours hours) {
    var from = date.atStartOfDay().plusMinutes(hours.from());
    var to = date.atStartOfDay().plusMinutes(hours.to());
    return periods.stream().map(period -> in(period, from, to)).filter(span -> !span.isEmpty());
  }

  private static Span in(Period period, LocalDateTime from, LocalDateTime to) {
    return new Span(from.toInstant(period.offset()), to.toInstant(period.offset()))
        .within(period.span());
  }
}
