package app.visavis.signaling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a room has something to do although nothing happens in it. */
final class Timetable {
  private final Duration reviewEvery;
  private Instant nextReview;
  // Read by the thread that only looks whether anything is to be done.
  private volatile Instant due;

  Timetable(Duration reviewEvery, Instant now) {
    this.reviewEvery = reviewEvery;
    this.nextReview = now.plus(reviewEvery);
    this.due = nextReview;
  }

  Instant due() {
    return due;
  }

  /** Whether everybody's review is due by then; if so, the next one is not until later. */
  boolean takeReview(Instant then) {
    if (then.isBefore(nextReview)) {
      return false;
    }
    nextReview = then.plus(reviewEvery);
    return true;
  }

  void expect(Optional<Instant> nextLoss) {
    due = nextLoss.filter(nextReview::isAfter).orElse(nextReview);
  }
}
