package app.visavis.booking.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * @param exceptions replace the weekly hours on their date; without hours it is a day off
 */
public record OpeningHours(
    Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> exceptions) {
  public OpeningHours {
    weekly = Map.copyOf(weekly);
    exceptions = Map.copyOf(exceptions);
  }

  List<Hours> on(LocalDate date) {
    var exception = exceptions.get(date);
    return exception == null ? weekly.getOrDefault(date.getDayOfWeek(), List.of()) : exception;
  }
}
