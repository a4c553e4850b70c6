package app.visavis.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;

/** A calendar file in the eyes of two programs that know nothing of each other. */
public record ReadTwice(Calendar strict, ICalendar other) {

  public static ReadTwice of(String file) {
    try {
      var strict = new CalendarBuilder().build(new StringReader(file));
      assertThat(strict.validate(true).hasErrors()).as(file).isFalse();
      var other = Biweekly.parse(file).all();
      assertThat(other).as(file).hasSize(1);
      // It does not count a zone as a component, of which there must be one.
      if (!other.getFirst().getEvents().isEmpty()) {
        assertThat(other.getFirst().validate(ICalVersion.V2_0).getWarnings()).as(file).isEmpty();
      }
      return new ReadTwice(strict, other.getFirst());
    } catch (IOException | ParserException refused) {
      throw new AssertionError(file, refused);
    }
  }

  public List<VEvent> strictEvents() {
    return strict.<CalendarComponent>getComponents().stream()
        .filter(VEvent.class::isInstance)
        .map(VEvent.class::cast)
        .toList();
  }
}
