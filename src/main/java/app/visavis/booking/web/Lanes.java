package app.visavis.booking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts spans of a day side by side, so that none covers another. What is booked never overlaps;
 * open requests may.
 */
final class Lanes {
  private Lanes() {}

  /**
   * @param from minutes since midnight
   */
  record Span(int from, int to) {}

  /**
   * @param lane counted from 0
   * @param lanes how many there are side by side there
   */
  record Place(int lane, int lanes) {}

  /** In the order of the spans, which are sorted by their beginning. */
  static List<Place> of(List<Span> spans) {
    var places = new ArrayList<Place>();
    var start = 0;
    while (start < spans.size()) {
      var end = endOfCluster(spans, start);
      places.addAll(places(spans.subList(start, end)));
      start = end;
    }
    return places;
  }

  /** A cluster is over where everything before has ended. */
  private static int endOfCluster(List<Span> spans, int start) {
    var latest = spans.get(start).to();
    var next = start + 1;
    while (next < spans.size() && spans.get(next).from() < latest) {
      latest = Math.max(latest, spans.get(next).to());
      next++;
    }
    return next;
  }

  private static List<Place> places(List<Span> cluster) {
    var busyUntil = new int[cluster.size()];
    var lanes = new int[cluster.size()];
    for (int i = 0; i < lanes.length; i++) {
      while (busyUntil[lanes[i]] > cluster.get(i).from()) {
        lanes[i]++;
      }
      busyUntil[lanes[i]] = cluster.get(i).to();
    }
    var count = Arrays.stream(lanes).max().orElse(0) + 1;
    return Arrays.stream(lanes).mapToObj(lane -> new Place(lane, count)).toList();
  }
}
