package app.visavis.board;

import app.visavis.board.BoardOutcome.Done;
import app.visavis.board.BoardOutcome.Full;
import app.visavis.board.BoardOutcome.IdReused;
import app.visavis.board.BoardOutcome.Refused;
import app.visavis.board.BoardOutcome.TooFast;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Belongings;
import app.visavis.session.Doorkeeper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to a board: one after the other, each once, and of what came together all or nothing. */
@Component
class Drawing {
  private final Doorkeeper doorkeeper;
  private final ChangeRows changes;
  private final ImageRows images;
  private final Tempo tempo;
  private final Clock clock;

  Drawing(Doorkeeper doorkeeper, ChangeRows changes, ImageRows images, Tempo tempo, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.changes = changes;
    this.images = images;
    this.tempo = tempo;
    this.clock = clock;
  }

  @Transactional
  public BoardOutcome<List<Change>> add(BookingId id, PersonId author, List<Wish> wishes) {
    changes.queue(id);
    return switch (Belongings.of(doorkeeper.ask(id, author), author)) {
      case Belongings.Closed(var because) -> new Refused<>(because);
      case Belongings.ReadOnly(var because) -> new Refused<>(because);
      case Belongings.Open _ ->
          tempo.isFull(id, wishes.size())
              ? new Full<>()
              : tempo
                  .wait(id, author, wishes.size(), now())
                  .<BoardOutcome<List<Change>>>map(TooFast::new)
                  .orElseGet(() -> addAll(id, author, wishes));
    };
  }

  /** Looked through before anything is added, as a refusal undoes nothing. */
  private BoardOutcome<List<Change>> addAll(BookingId id, PersonId author, List<Wish> wishes) {
    var made = new ArrayList<Change>();
    for (var wish : wishes) {
      var known = changes.withId(id, author, wish.id());
      if (known.isPresent() && !known.get().wish().equals(wish)) {
        return new IdReused<>();
      }
    }
    for (var wish : wishes) {
      made.add(changes.withId(id, author, wish.id()).orElseGet(() -> addNew(id, author, wish)));
    }
    return new Done<>(made);
  }

  private Change addNew(BookingId id, PersonId author, Wish wish) {
    var change = new Change(changes.last(id) + 1, author, wish);
    changes.add(id, change, now());
    return change;
  }

  /** A picture alone is not seen yet: that takes a change that speaks of it. */
  @Transactional
  public BoardOutcome<Image> add(BookingId id, PersonId author, ImageId imageId, Image image) {
    changes.queue(id);
    return switch (Belongings.of(doorkeeper.ask(id, author), author)) {
      case Belongings.Closed(var because) -> new Refused<>(because);
      case Belongings.ReadOnly(var because) -> new Refused<>(because);
      case Belongings.Open _ ->
          images
              .find(id, imageId)
              .<BoardOutcome<Image>>map(
                  known -> known.isSameAs(image) ? new Done<>(known) : new IdReused<>())
              .orElseGet(() -> addNew(id, author, imageId, image));
    };
  }

  private BoardOutcome<Image> addNew(BookingId id, PersonId author, ImageId imageId, Image image) {
    Optional<BoardOutcome<Image>> tooFast = tempo.waitForImage(id, author, now()).map(TooFast::new);
    if (tooFast.isPresent()) {
      return tooFast.get();
    }
    if (tempo.isFullOfImages(id)) {
      return new Full<>();
    }
    images.add(id, imageId, author, image, now());
    return new Done<>(image);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
