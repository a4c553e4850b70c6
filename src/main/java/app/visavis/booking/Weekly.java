package app.visavis.booking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same time on the host's wall, every so many weeks. */
record Weekly(Slot first, ZoneId zone, int everyWeeks) {
  static final int MOST_TIMES = 104;
  static final int MOST_WEEKS = 52;

  List<Occurrence> times(int number) {
    return all().limit(number).toList();
  }

  /** That day included. One more than allowed shows that it was too far. */
  List<Occurrence> until(LocalDate last) {
    return all()
        .takeWhile(each -> !each.wall().toLocalDate().isAfter(last))
        .limit(MOST_TIMES + 1)
        .toList();
  }

  private Stream<Occurrence> all() {
    var clock = WallClock.reading(zone, first.startsAt());
    var wall = clock.read(first.startsAt());
    return IntStream.iterate(0, place -> place + 1)
        .mapToObj(place -> {
          var then = wall.plusWeeks((long) place * everyWeeks);
          return new Occurrence(place, then, clock.slot(then, first.length()));
        });
  }
}
