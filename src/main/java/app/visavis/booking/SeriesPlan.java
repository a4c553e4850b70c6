package app.visavis.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;

/**
 * A wish for weekly bookings after a look at it, before anybody knows whether they are free.
 *
 * @param first what all have in common
 */
record SeriesPlan(Booking first, ZoneId zone, int everyWeeks, List<Occurrence> all) {

  static Checked<SeriesPlan> of(SeriesWish wish, Booking first, ZoneId zone, Instant now) {
    var weeks = wish.everyWeeks() == null ? 1 : wish.everyWeeks();
    if (weeks < 1 || weeks > Weekly.MOST_WEEKS) {
      return Checked.not(BookingFault.EVERY_WEEKS_UNUSABLE);
    }
    var weekly = new Weekly(new Slot(first.startsAt(), first.endsAt()), zone, weeks);
    return occurrences(wish, weekly)
        .then(all -> within(all, now))
        .then(all -> Checked.of(new SeriesPlan(first, zone, weeks, all)));
  }

  /** Those that are left; whoever names one that is not there would be surprised by the others. */
  Checked<SeriesPlan> without(List<Instant> skip) {
    var left =
        new HashSet<>(skip.stream().map(each -> each.truncatedTo(ChronoUnit.MICROS)).toList());
    var kept = all.stream().filter(each -> !left.remove(each.slot().startsAt())).toList();
    return left.isEmpty() && !kept.isEmpty()
        ? Checked.of(new SeriesPlan(first, zone, everyWeeks, kept))
        : Checked.not(BookingFault.SKIP_UNUSABLE);
  }

  private static Checked<List<Occurrence>> occurrences(SeriesWish wish, Weekly weekly) {
    var times = wish.times();
    var until = wish.until();
    if ((times == null) == (until == null)) {
      return Checked.not(BookingFault.TIMES_UNUSABLE);
    }
    if (times != null) {
      return times >= 1 && times <= Weekly.MOST_TIMES
          ? Checked.of(weekly.times(times))
          : Checked.not(BookingFault.TIMES_UNUSABLE);
    }
    var all = until == null ? List.<Occurrence>of() : weekly.until(until);
    return all.isEmpty() || all.size() > Weekly.MOST_TIMES
        ? Checked.not(BookingFault.UNTIL_UNUSABLE)
        : Checked.of(all);
  }

  private static Checked<List<Occurrence>> within(List<Occurrence> all, Instant now) {
    var last = all.getLast().slot();
    return Slot.check(last.startsAt(), last.endsAt(), now) instanceof Checked.Usable<Slot>
        ? Checked.of(all)
        : Checked.not(BookingFault.SERIES_TOO_FAR);
  }

  List<Slot> slots() {
    return all.stream().map(Occurrence::slot).toList();
  }
}
