package app.visavis.booking.web;

import app.visavis.booking.web.Lanes.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Seven days of somebody's calendar, from Monday.
 *
 * @param firstHour where the picture begins
 * @param lastHour where it ends
 */
record Week(LocalDate monday, List<Day> days, int firstHour, int lastHour) {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final int USUAL_FIRST = 8;
  private static final int USUAL_LAST = 18;

  /**
   * @param name as "Mon 23 Nov"
   */
  record Day(LocalDate date, String name, boolean today, List<Item> items) {}

  /**
   * @param from minutes since midnight by the clock on the wall
   */
  record Item(Card card, String times, int from, int to, int lane, int lanes) {}

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static Week of(LocalDate monday, List<Card> cards, ViewerClock watch) {
    var days = IntStream.range(0, 7).mapToObj(n -> day(monday.plusDays(n), cards, watch)).toList();
    var items = days.stream().flatMap(day -> day.items().stream()).toList();
    var first = items.stream().mapToInt(item -> item.from() / HOUR).min().orElse(USUAL_FIRST);
    var last =
        items.stream().mapToInt(item -> Math.ceilDiv(item.to(), HOUR)).max().orElse(USUAL_LAST);
    return new Week(monday, days, Math.min(first, USUAL_FIRST), Math.max(last, USUAL_LAST));
  }

  private static Day day(LocalDate date, List<Card> cards, ViewerClock watch) {
    var zone = watch.zone();
    var start = date.atStartOfDay(zone).toInstant();
    var end = date.plusDays(1).atStartOfDay(zone).toInstant();
    var shown =
        cards.stream()
            .filter(card -> card.startsAt().isBefore(end) && card.endsAt().isAfter(start))
            .toList();
    var spans = shown.stream().map(card -> span(card, date, zone)).toList();
    var places = Lanes.of(spans);
    var items =
        IntStream.range(0, shown.size())
            .mapToObj(i -> item(shown.get(i), spans.get(i), places.get(i), watch))
            .toList();
    return new Day(date, watch.shortDay(start), watch.isToday(start), items);
  }

  private static Item item(Card card, Span span, Lanes.Place place, ViewerClock watch) {
    return new Item(
        card,
        watch.times(card.startsAt(), card.endsAt()),
        span.from(),
        span.to(),
        place.lane(),
        place.lanes());
  }

  /**
   * As long as it takes, also where the clocks change meanwhile; cut off where the day begins and
   * ends.
   */
  private static Span span(Card card, LocalDate date, ZoneId zone) {
    var start = card.startsAt().atZone(zone);
    var minutes = minutes(card.startsAt(), card.endsAt());
    var from = start.toLocalTime().toSecondOfDay() / HOUR;
    if (start.toLocalDate().isBefore(date)) {
      var midnight = date.atStartOfDay(zone).toInstant();
      return new Span(0, Math.min(DAY, minutes(midnight, card.endsAt())));
    }
    return new Span(from, Math.min(DAY, from + minutes));
  }

  private static int minutes(Instant from, Instant to) {
    return Math.toIntExact(Duration.between(from, to).toMinutes());
  }
}
