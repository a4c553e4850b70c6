package app.visavis.booking.web;

import app.visavis.account.Person;
import app.visavis.booking.availability.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a host offers, by the days of the reader.
 *
 * @param zone of the reader
 * @param length in minutes
 * @param days only those with slots
 */
record SlotsAnswer(Host host, String zone, long length, List<Day> days, Instant serverTime) {

  record Host(UUID id, String name, String timeZone) {
    static Host of(Person host) {
      return new Host(host.id().value(), host.name(), host.zone().getId());
    }
  }

  record Day(LocalDate date, List<Span> slots) {}

  static List<Day> byDay(List<Span> slots, ZoneId zone) {
    return slots.stream()
        .collect(
            Collectors.groupingBy(
                slot -> slot.startsAt().atZone(zone).toLocalDate(),
                TreeMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(day -> new Day(day.getKey(), day.getValue()))
        .toList();
  }
}
