package app.visavis.notification.calendar;

import app.visavis.notification.calendar.CalendarEvent.Party;
import app.visavis.notification.calendar.CalendarEvent.Standing;
import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.TimezoneAssignment;
import biweekly.property.CalendarScale;
import biweekly.property.Method;
import biweekly.util.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import org.springframework.stereotype.Component;

/** Writes iCalendar files; what the library finds fault with is never written. */
@Component
public class CalendarFiles {
  private static final String PROGRAM = "-//Visavis//Visavis//EN";
  private static final Duration REFRESH = Duration.builder().hours(1).build();

  /**
   * @param method as in the file and in the headers of its mail (RFC 6047)
   */
  public record Invitation(String method, String content) {}

  /**
   * For one reader, about bookings that changed in the same way. Each is an event of its own, whose
   * id a later file about it alone repeats. The organizer is the house and not the other person:
   * answers of calendar programs go nowhere, and nobody learns the other one's address.
   */
  public Invitation invitation(List<CalendarEvent> events, Party organizer, Party reader) {
    var method =
        events.getFirst().standing() == Standing.CANCELLED ? Method.CANCEL : Method.REQUEST;
    var calendar = empty();
    calendar.setMethod(method);
    events.forEach(event -> calendar.addEvent(EventComponent.of(event, organizer, reader)));
    assignZone(calendar, events);
    return new Invitation(method, text(calendar));
  }

  /** For programs that read the whole calendar again and again. */
  public String feed(String name, List<CalendarEvent> events) {
    var calendar = empty();
    calendar.setName(name);
    calendar.setExperimentalProperty("X-WR-CALNAME", name);
    calendar.setRefreshInterval(REFRESH);
    calendar.setExperimentalProperty("X-PUBLISHED-TTL", REFRESH.toString());
    events.forEach(event -> calendar.addEvent(EventComponent.of(event)));
    if (events.isEmpty()) {
      // A calendar without any component is not one (RFC 5545, 3.6).
      calendar.addComponent(ZoneDefinition.of(ZoneId.of("Etc/UTC"), Instant.EPOCH, Instant.EPOCH));
    }
    assignZone(calendar, events);
    return text(calendar);
  }

  private static ICalendar empty() {
    var calendar = new ICalendar();
    calendar.setProductId(PROGRAM);
    calendar.setCalendarScale(CalendarScale.gregorian());
    return calendar;
  }

  /** Events and components are in the same order. */
  private static void assignZone(ICalendar calendar, List<CalendarEvent> events) {
    var zones = events.stream().filter(CalendarEvent::isClear).map(CalendarEvent::zone).distinct();
    zones.forEach(zone -> {
      var assignment = assignment(zone, events);
      for (var place = 0; place < events.size(); place++) {
        var event = events.get(place);
        if (event.isClear() && event.zone().equals(zone)) {
          var component = calendar.getEvents().get(place);
          calendar.getTimezoneInfo().setTimezone(component.getDateStart(), assignment);
          calendar.getTimezoneInfo().setTimezone(component.getDateEnd(), assignment);
        }
      }
    });
  }

  private static TimezoneAssignment assignment(ZoneId zone, List<CalendarEvent> events) {
    var there =
        events.stream().filter(event -> event.isClear() && event.zone().equals(zone)).toList();
    var from = there.stream().map(CalendarEvent::startsAt).min(Comparator.naturalOrder());
    var to = there.stream().map(CalendarEvent::endsAt).max(Comparator.naturalOrder());
    return new TimezoneAssignment(
        TimeZone.getTimeZone(zone), ZoneDefinition.of(zone, from.orElseThrow(), to.orElseThrow()));
  }

  private static String text(ICalendar calendar) {
    var faults = calendar.validate(ICalVersion.V2_0);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("an invalid calendar file: " + faults);
    }
    return Biweekly.write(calendar).go();
  }
}
