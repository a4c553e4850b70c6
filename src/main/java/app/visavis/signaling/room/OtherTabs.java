package app.visavis.signaling.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Pages of people who have their seat in another tab, and may still say "use here". */
final class OtherTabs {
  private final Map<Line, Caller> callers = new LinkedHashMap<>();

  void add(Caller caller) {
    callers.put(caller.line(), caller);
  }

  void remove(Line line) {
    callers.remove(line);
  }

  Stream<Caller> callers() {
    return callers.values().stream();
  }
}
