package app.visavis.booking.web;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a host who can be booked around the clock says, for tests to vary. */
final class OpenHost {
  private final Map<String, Object> said = new HashMap<>();

  OpenHost() {
    said.put("weekly", everyDay("00:00", "24:00"));
    said.put("exceptions", List.of());
    said.put("lengths", List.of(50));
    said.put("bufferBeforeMinutes", 0);
    said.put("bufferAfterMinutes", 0);
    said.put("minimumNoticeMinutes", 0);
    said.put("furthestDays", 60);
    said.put("dailyCap", null);
    said.put("confirmsAtOnce", false);
    said.put("changeNoticeMinutes", 0);
  }

  static List<Map<String, String>> everyDay(String from, String to) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> Map.of("day", day.name(), "from", from, "to", to))
        .toList();
  }

  OpenHost with(String field, Object value) {
    said.put(field, value);
    return this;
  }

  Map<String, Object> json() {
    return said;
  }

  Person open(Someone someone, int port) {
    var host = someone.who(Role.TUTOR);
    var answer =
        new Api(port).signIn(host.email(), Someone.PASSWORD).put("/api/availability", said);
    if (answer.status() != 200) {
      throw new AssertionError("not open: " + answer.raw().body());
    }
    return host;
  }
}
