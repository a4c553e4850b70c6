package app.visavis.booking.web;

import app.visavis.booking.Shelf;
import app.visavis.booking.Shelves;

/**
 * The way to one shelf of a dashboard.
 *
 * @param count as people read it; blank when there is nothing
 */
record DashboardTab(Shelf shelf, String href, String count, boolean current) {
  static String count(int number) {
    if (number == 0) {
      return "";
    }
    return number < Shelves.MOST_COUNTED ? String.valueOf(number) : (number - 1) + "+";
  }
}
