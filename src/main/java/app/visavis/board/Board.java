package app.visavis.board;

import app.visavis.board.BoardOutcome.Done;
import app.visavis.board.BoardOutcome.Refused;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Belongings;
import app.visavis.session.Doorkeeper;
import app.visavis.signaling.RoomNews;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The whiteboard of an appointment, for those whom the door lets have it. */
@Service
public class Board {
  private static final int MOST_AT_ONCE = 200;

  private final Doorkeeper doorkeeper;
  private final ChangeRows rows;
  private final ImageRows images;
  private final Drawing drawing;
  private final RoomNews news;

  Board(Doorkeeper doorkeeper, ChangeRows rows, ImageRows images, Drawing drawing, RoomNews news) {
    this.doorkeeper = doorkeeper;
    this.rows = rows;
    this.images = images;
    this.drawing = drawing;
    this.news = news;
  }

  /**
   * @param number of the last change that the reader has; 0 for none
   */
  public BoardOutcome<Extract> after(BookingId booking, PersonId reader, long number) {
    return switch (access(booking, reader)) {
      case Belongings.Open _ -> new Done<>(extract(booking, number, true));
      case Belongings.ReadOnly _ -> new Done<>(extract(booking, number, false));
      case Belongings.Closed(var because) -> new Refused<>(because);
    };
  }

  /**
   * @param wishes at least one
   */
  public BoardOutcome<List<Change>> add(BookingId booking, PersonId author, List<Wish> wishes) {
    var outcome = drawing.add(booking, author, wishes);
    if (outcome instanceof Done<List<Change>>(var changes)) {
      news.board(booking, changes.getLast().number());
    }
    return outcome;
  }

  public BoardOutcome<Image> add(BookingId booking, PersonId author, ImageId id, Image image) {
    return drawing.add(booking, author, id, image);
  }

  /** An empty answer: no such picture on this board. */
  public BoardOutcome<Optional<Image>> image(BookingId booking, PersonId reader, ImageId id) {
    return access(booking, reader) instanceof Belongings.Closed(var because)
        ? new Refused<>(because)
        : new Done<>(images.find(booking, id));
  }

  boolean isDrawnOn(BookingId booking, PersonId reader) {
    return !(access(booking, reader) instanceof Belongings.Closed) && rows.isDrawnOn(booking);
  }

  private Extract extract(BookingId booking, long number, boolean mayDraw) {
    var found = rows.after(booking, number, MOST_AT_ONCE + 1);
    var hasMore = found.size() > MOST_AT_ONCE;
    return new Extract(hasMore ? found.subList(0, MOST_AT_ONCE) : found, hasMore, mayDraw);
  }

  private Belongings access(BookingId booking, PersonId person) {
    return Belongings.of(doorkeeper.ask(booking, person), person);
  }
}
