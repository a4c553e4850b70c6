package app.visavis.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The slots that a host offers at some moment. A function of its arguments and nothing else. */
public final class FreeSlots {
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final Duration STEP_OF_SHORT_ONES = Duration.ofMinutes(15);

  private final Availability availability;
  private final ZoneId zone;
  private final Instant now;
  private final Spans busyHost;
  private final Spans busyGuest;
  private final Map<LocalDate, Long> sessionsByDay;

  /**
   * @param zone of the host
   */
  public FreeSlots(Availability availability, ZoneId zone, TakenTime taken, Instant now) {
    this.availability = availability;
    this.zone = zone;
    this.now = now;
    var gap = availability.rules().gap();
    this.busyHost = Spans.of(taken.host().stream().map(span -> span.widened(gap)).toList());
    this.busyGuest = Spans.of(taken.guest());
    this.sessionsByDay =
        Stream.concat(taken.host().stream(), taken.past().stream())
            .collect(Collectors.groupingBy(span -> day(span.startsAt()), Collectors.counting()));
  }

  /**
   * In order.
   *
   * @param starts when they may start
   */
  public List<Span> of(Duration length, Span starts) {
    return availability.lengths().contains(length) ? ofAny(length, starts) : List.of();
  }

  /** The same for a length that need not be among those offered. */
  public List<Span> ofAny(Duration length, Span starts) {
    var first = day(starts.startsAt());
    var last = day(starts.endsAt());
    // A session may run past midnight into the hours of the next day.
    var clock = new WallClock(zone, first, last.plusDays(1));
    var open = Spans.of(first.datesUntil(last.plusDays(2)).flatMap(d -> open(clock, d)).toList());
    var found = new TreeSet<Instant>();
    first
        .datesUntil(last.plusDays(1))
        .flatMap(date -> open(clock, date))
        .flatMap(part -> starts(part, length))
        .filter(starts::contains)
        .filter(start -> open.cover(Span.of(start, length)) && isBookable(Span.of(start, length)))
        .forEach(found::add);
    return found.stream().map(start -> Span.of(start, length)).toList();
  }

  public boolean contain(Span slot) {
    return availability.lengths().contains(slot.length()) && containOfAnyLength(slot);
  }

  public boolean containOfAnyLength(Span slot) {
    return ofAny(slot.length(), Span.of(slot.startsAt(), Duration.ofNanos(1_000))).contains(slot);
  }

  private Stream<Span> open(WallClock clock, LocalDate date) {
    return availability.hours().on(date).stream().flatMap(hours -> clock.when(date, hours));
  }

  /** Counted from when the hours begin, so that hours from a quarter past give such starts. */
  private static Stream<Instant> starts(Span part, Duration length) {
    var step = length.compareTo(STEP) < 0 ? STEP_OF_SHORT_ONES : STEP;
    return Stream.iterate(
        part.startsAt(), start -> start.isBefore(part.endsAt()), start -> start.plus(step));
  }

  private boolean isBookable(Span slot) {
    var rules = availability.rules();
    var day = day(slot.startsAt());
    return !slot.startsAt().isBefore(now.plus(rules.minimumNotice()))
        && !day.isAfter(day(now).plusDays(rules.furthestDays()))
        && (rules.dailyCap() == null || sessionsByDay.getOrDefault(day, 0L) < rules.dailyCap())
        && !busyHost.meet(slot)
        && !busyGuest.meet(slot);
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
