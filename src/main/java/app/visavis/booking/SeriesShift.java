package app.visavis.booking;

import app.visavis.booking.SeriesMoves.NewTime;
import app.visavis.booking.SeriesRows.Member;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Where the later ones of a series go when one of it gets another time. */
final class SeriesShift {
  private SeriesShift() {}

  /**
   * All are shifted by as much as the first, on the wall of the series; from where the first should
   * have been, if it had a time of its own. Others that have one keep it: their people agreed on
   * it.
   *
   * @param members the one with the new time and the later ones
   */
  static List<NewTime> of(List<Member> members, Slot slot, ZoneId zone) {
    var clock = WallClock.reading(zone, slot.startsAt());
    var first = members.getFirst();
    var wall = clock.read(slot.startsAt());
    var shift = Duration.between(first.wall(), wall);
    var later =
        members.stream()
            .skip(1)
            .filter(member -> !member.hasOwnTime())
            .map(member -> {
              var then = member.wall().plus(shift);
              return new NewTime(member.booking(), clock.slot(then, slot.length()), then);
            });
    return Stream.concat(Stream.of(new NewTime(first.booking(), slot, wall)), later).toList();
  }
}
