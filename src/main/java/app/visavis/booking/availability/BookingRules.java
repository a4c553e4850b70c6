package app.visavis.booking.availability;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How close together, how soon, how far ahead and how often a host may be booked.
 *
 * @param bufferBefore kept free before each session. Two sessions share no buffer: between them is
 *     the one's after and then the other's before
 * @param furthestDays the last day that can be booked, counted from today in the host's zone
 * @param dailyCap how many sessions may start on one day of the host; null when it does not matter
 */
public record BookingRules(
    Duration bufferBefore,
    Duration bufferAfter,
    Duration minimumNotice,
    int furthestDays,
    @Nullable Integer dailyCap) {

  Duration gap() {
    return bufferAfter.plus(bufferBefore);
  }
}
