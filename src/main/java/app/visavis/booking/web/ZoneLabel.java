package app.visavis.booking.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a time zone is called. */
final class ZoneLabel {
  private ZoneLabel() {}

  /**
   * For example "Europe/Berlin (CET, UTC+1)", as it is at that moment; just "UTC" for the zones
   * that are UTC by another name.
   */
  static String of(ZoneId zone, Instant now, Locale language) {
    if (isUtc(zone)) {
      return "UTC";
    }
    var offset = zone.getRules().getOffset(now);
    var shortName = DateTimeFormatter.ofPattern("zzz", language).withZone(zone).format(now);
    // Many zones have no short name in many languages: Java then says the offset in its own form.
    return shortName.matches("\\p{L}{2,6}")
        ? "%s (%s, %s)".formatted(zone.getId(), shortName, offsetLabel(offset))
        : "%s (%s)".formatted(zone.getId(), offsetLabel(offset));
  }

  /** As "New York", from "America/New_York". */
  static String place(ZoneId zone) {
    return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** Not those that only keep the same time now: London in winter. */
  private static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC) && !zone.getId().endsWith("GMT");
  }

  /** UTC, UTC+1, UTC-3:30. */
  private static String offsetLabel(ZoneOffset offset) {
    if (offset.getTotalSeconds() == 0) {
      return "UTC";
    }
    return "UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "");
  }
}
