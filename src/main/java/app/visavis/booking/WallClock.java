package app.visavis.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The clock on a host's wall, by which a series keeps its time through clock changes. The rules are
 * those of {@link ZonedDateTime#ofLocal}: an hour that is left out is held later by what is left
 * out (02:30 becomes 03:30), and of an hour that comes twice it is the one with the usual offset,
 * or the earlier one when neither has it.
 *
 * @param usual the offset that the series began with
 */
record WallClock(ZoneId zone, ZoneOffset usual) {
  static WallClock reading(ZoneId zone, Instant instant) {
    return new WallClock(zone, zone.getRules().getOffset(instant));
  }

  LocalDateTime read(Instant instant) {
    return instant.atZone(zone).toLocalDateTime();
  }

  /** The length is that of the session itself, also when the clocks change meanwhile. */
  Slot slot(LocalDateTime wall, Duration length) {
    var start = ZonedDateTime.ofLocal(wall, zone, usual).toInstant();
    return new Slot(start, start.plus(length));
  }
}
