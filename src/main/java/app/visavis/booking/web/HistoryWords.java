package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingHistory;
import app.visavis.booking.BookingHistory.Line;
import app.visavis.common.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what happened to a booking, in sentences. */
@Component
class HistoryWords {
  private final BookingHistory history;
  private final People people;
  private final MessageSource texts;

  HistoryWords(BookingHistory history, People people, MessageSource texts) {
    this.history = history;
    this.people = people;
    this.texts = texts;
  }

  /**
   * @param what a sentence, such as "Clara Klein asked for Thu 26 Nov at 10:00."
   */
  record Told(String day, String time, String what, String reason) {}

  /** The latest first. */
  List<Told> of(Booking booking, ViewerClock watch) {
    var lines = history.of(booking.id());
    var known =
        people.findAll(
            lines.stream().map(Line::by).flatMap(Stream::ofNullable).distinct().toList());
    return lines.reversed().stream().map(line -> told(line, known, watch)).toList();
  }

  private Told told(Line line, Map<PersonId, Person> known, ViewerClock watch) {
    var by = line.by() == null ? null : known.get(line.by());
    var when =
        text(watch, "history.when", watch.shortDay(line.startsAt()), watch.time(line.startsAt()));
    var what =
        by == null
            ? text(watch, "history." + kind(line), when)
            : text(watch, "history." + kind(line) + ".by", when, by.name());
    return new Told(watch.day(line.at()), watch.time(line.at()), what, line.reason());
  }

  private static String kind(Line line) {
    var absent = line.absent() == null ? "" : "." + line.absent();
    if (line.from() == null) {
      return "NEW." + line.to();
    }
    return (line.from() == line.to() && absent.isEmpty() ? "MOVED" : line.to().name()) + absent;
  }

  private String text(ViewerClock watch, String key, Object... values) {
    return texts.getMessage(key, values, watch.language());
  }
}
