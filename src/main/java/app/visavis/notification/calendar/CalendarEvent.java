package app.visavis.notification.calendar;

import app.visavis.common.BookingId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A booking as one person's calendar shows it.
 *
 * @param sequence rises with each change, so that programs know the newer of two files
 * @param zone the host's: where the wall time stays when rules for clock changes do not
 * @param page where the session is held
 */
public record CalendarEvent(
    BookingId booking,
    int sequence,
    Instant changedAt,
    Instant startsAt,
    Instant endsAt,
    ZoneId zone,
    Standing standing,
    String summary,
    String description,
    URI page) {

  /** Whether its times can be said as wall times of the zone; otherwise they are said in UTC. */
  boolean isClear() {
    return ZoneDefinition.isClear(zone, startsAt) && ZoneDefinition.isClear(zone, endsAt);
  }

  /** How firm it is. */
  public enum Standing {
    TENTATIVE,
    CONFIRMED,
    CANCELLED
  }

  /** Somebody with a mail address. */
  public record Party(String name, String email) {}
}
