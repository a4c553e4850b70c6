package app.visavis.notification.calendar;

import app.visavis.notification.calendar.CalendarEvent.Party;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Uid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/** One booking as a VEVENT. */
final class EventComponent {
  private EventComponent() {}

  static VEvent of(CalendarEvent event, Party organizer, Party reader) {
    var component = of(event);
    component.setOrganizer(new Organizer(name(organizer), organizer.email()));
    component.addAttendee(attendee(event, reader));
    return component;
  }

  /** The id is the same in every file about the booking, for ever. */
  static VEvent of(CalendarEvent event) {
    var changed = event.changedAt().truncatedTo(ChronoUnit.SECONDS);
    var component = new VEvent();
    component.setUid(new Uid(event.booking() + "@visavis"));
    component.setDateTimeStamp(Date.from(changed));
    component.setLastModified(Date.from(changed));
    component.setSequence(event.sequence());
    component.setDateStart(date(event.startsAt()), true);
    component.setDateEnd(date(event.endsAt()), true);
    component.setSummary(oneLine(event.summary()));
    component.setDescription(event.description());
    component.setLocation(event.page().toString());
    component.setUrl(event.page().toString());
    component.setStatus(status(event));
    return component;
  }

  /** iCalendar knows no fractions of a second. */
  private static Date date(Instant instant) {
    return Date.from(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Status status(CalendarEvent event) {
    return switch (event.standing()) {
      case TENTATIVE -> Status.tentative();
      case CONFIRMED -> Status.confirmed();
      case CANCELLED -> Status.cancelled();
    };
  }

  /** No answer is asked for: nobody would read it. */
  private static Attendee attendee(CalendarEvent event, Party reader) {
    var attendee = new Attendee(name(reader), reader.email());
    attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
    attendee.setParticipationStatus(
        switch (event.standing()) {
          case TENTATIVE -> ParticipationStatus.TENTATIVE;
          case CONFIRMED -> ParticipationStatus.ACCEPTED;
          case CANCELLED -> ParticipationStatus.DECLINED;
        });
    attendee.setRsvp(false);
    return attendee;
  }

  /** A parameter's value cannot hold a double quote (RFC 5545, 3.2). */
  private static String name(Party party) {
    return oneLine(party.name()).replace('"', '\'');
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
  }
}
