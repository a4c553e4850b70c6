package app.visavis.notes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notes are saved with every pause in typing, far more often than anybody wants to look back: an
 * earlier text is kept every other minute, and whenever much of it is about to go.
 */
final class Keeping {
  static final Duration EVERY = Duration.ofMinutes(2);

  private Keeping() {}

  /**
   * @param lastKept when a version was last kept; empty when none was
   */
  static boolean isDue(Note current, Wish wish, Optional<Instant> lastKept, Instant now) {
    if (current.text().isBlank()) {
      return false;
    }
    var old = lastKept.isEmpty() || !now.isBefore(lastKept.get().plus(EVERY));
    return old || wish.keepEarlier() || losesMuch(current.text(), wish.text());
  }

  private static boolean losesMuch(NoteText before, NoteText after) {
    return after.value().length() < before.value().length() / 2;
  }
}
