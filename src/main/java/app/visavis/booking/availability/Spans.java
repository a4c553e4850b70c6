package app.visavis.booking.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A set of instants: spans that overlap or touch have become one. */
final class Spans {
  private final NavigableMap<Instant, Instant> endByStart = new TreeMap<>();

  private Spans() {}

  static Spans of(Collection<Span> spans) {
    var merged = new Spans();
    spans.stream().sorted(Comparator.comparing(Span::startsAt)).forEach(merged::append);
    return merged;
  }

  private void append(Span span) {
    var last = endByStart.lastEntry();
    if (last == null || last.getValue().isBefore(span.startsAt())) {
      endByStart.put(span.startsAt(), span.endsAt());
    } else if (last.getValue().isBefore(span.endsAt())) {
      endByStart.put(last.getKey(), span.endsAt());
    }
  }

  boolean cover(Span span) {
    var last = endByStart.floorEntry(span.startsAt());
    return last != null && !last.getValue().isBefore(span.endsAt());
  }

  boolean meet(Span span) {
    var last = endByStart.lowerEntry(span.endsAt());
    return last != null && last.getValue().isAfter(span.startsAt());
  }
}
