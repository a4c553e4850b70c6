package app.visavis.notification.calendar;

import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A clock change that comes back each year, as calendar programs know it: on the nth, or last, such
 * day of a month.
 */
record YearlyChange(ZoneOffsetTransitionRule rule) {
  private static final int LAST = -1;
  private static final int WEEK = 7;
  // The Gregorian calendar's days of the week repeat after 28 years.
  private static final int ALL_CASES = 28;

  LocalDateTime onset(int year) {
    return rule.createTransition(year).getDateTimeBefore();
  }

  ZoneOffset before() {
    return rule.getOffsetBefore();
  }

  ZoneOffset after() {
    return rule.getOffsetAfter();
  }

  /** Empty when no such day can be named: then each change has to be told by itself. */
  Optional<Recurrence> recurrence(int from) {
    var first = onset(from).toLocalDate();
    var place = (first.getDayOfMonth() + WEEK - 1) / WEEK;
    return IntStream.of(place, LAST)
        .filter(candidate ->
            IntStream.range(from, from + ALL_CASES)
                .mapToObj(year -> onset(year).toLocalDate())
                .allMatch(date -> isSame(date, first, candidate)))
        .mapToObj(candidate -> recurrence(first, candidate))
        .findFirst();
  }

  private static boolean isSame(LocalDate date, LocalDate first, int place) {
    var isThere =
        place == LAST
            ? date.getDayOfMonth()
                > Year.of(date.getYear()).atMonth(date.getMonth()).lengthOfMonth() - WEEK
            : (date.getDayOfMonth() + WEEK - 1) / WEEK == place;
    return isThere
        && date.getMonth() == first.getMonth()
        && date.getDayOfWeek() == first.getDayOfWeek();
  }

  private static Recurrence recurrence(LocalDate first, int place) {
    return new Recurrence.Builder(Frequency.YEARLY)
        .byMonth(first.getMonthValue())
        .byDay(place, DayOfWeek.values()[first.getDayOfWeek().getValue() % WEEK])
        .build();
  }
}
