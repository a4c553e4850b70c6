package app.visavis.booking;

import java.util.List;

/**
 * Several bookings of a series were made or changed in one go, in the same way and by the same
 * person. Published after the {@link BookingChanged} of each, in their transaction, for whoever
 * wants to tell it once.
 *
 * @param changes at least two, in the order of the series
 */
public record SeriesChanged(List<BookingChanged> changes) {
  public SeriesChanged {
    changes = List.copyOf(changes);
  }
}
