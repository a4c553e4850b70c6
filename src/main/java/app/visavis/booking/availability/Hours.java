package app.visavis.booking.availability;

/**
 * Part of a day by the wall clock, in minutes since midnight: {@code from} up to but not including
 * {@code to}, which may be the midnight at the day's end.
 */
public record Hours(int from, int to) {
  public static final int DAY = 24 * 60;

  public Hours {
    if (from < 0 || from >= to || to > DAY) {
      throw new IllegalArgumentException("No part of a day: " + from + " to " + to);
    }
  }

  public boolean overlaps(Hours other) {
    return from < other.to && other.from < to;
  }
}
