package app.visavis.board;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** More than two hands draw, and less than what would bury the other. */
@Component
class Tempo {
  static final int CHANGES = 600;
  static final int IMAGES = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  static final long MOST_CHANGES = 20_000;
  static final int MOST_IMAGES = 40;

  private final ChangeRows changes;
  private final ImageRows images;

  Tempo(ChangeRows changes, ImageRows images) {
    this.changes = changes;
    this.images = images;
  }

  /** How long until this person may make so many more; empty when it may now. */
  Optional<Duration> wait(BookingId booking, PersonId author, int more, Instant now) {
    return changes
        .lastButSome(booking, author, now.minus(WINDOW), CHANGES - more)
        .map(madeAt -> Duration.between(now, madeAt.plus(WINDOW)));
  }

  Optional<Duration> waitForImage(BookingId booking, PersonId author, Instant now) {
    return images
        .lastButSome(booking, author, now.minus(WINDOW), IMAGES - 1)
        .map(addedAt -> Duration.between(now, addedAt.plus(WINDOW)));
  }

  boolean isFull(BookingId booking, int more) {
    return changes.last(booking) + more > MOST_CHANGES;
  }

  boolean isFullOfImages(BookingId booking) {
    return images.count(booking) >= MOST_IMAGES;
  }
}
