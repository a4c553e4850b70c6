package app.visavis.booking;

import static app.visavis.booking.Actor.INVITED;
import static app.visavis.booking.Actor.PROPOSER;
import static app.visavis.booking.Actor.SYSTEM;
import static app.visavis.booking.BookingStatus.CANCELLED;
import static app.visavis.booking.BookingStatus.COMPLETED;
import static app.visavis.booking.BookingStatus.CONFIRMED;
import static app.visavis.booking.BookingStatus.DECLINED;
import static app.visavis.booking.BookingStatus.IN_PROGRESS;
import static app.visavis.booking.BookingStatus.NO_SHOW;
import static app.visavis.booking.BookingStatus.PENDING;

import java.util.Map;
import java.util.Set;

/** The one table of moves between states, and who may make each. What is not here is refused. */
final class StatusMoves {
  private record Move(BookingStatus from, BookingStatus to) {}

  private static final Map<Move, Set<Actor>> ALLOWED =
      Map.of(
          new Move(PENDING, CONFIRMED), Set.of(INVITED),
          new Move(PENDING, DECLINED), Set.of(INVITED),
          new Move(PENDING, CANCELLED), Set.of(PROPOSER, INVITED),
          new Move(CONFIRMED, CANCELLED), Set.of(PROPOSER, INVITED),
          new Move(CONFIRMED, IN_PROGRESS), Set.of(SYSTEM),
          new Move(CONFIRMED, NO_SHOW), Set.of(SYSTEM),
          new Move(IN_PROGRESS, COMPLETED), Set.of(SYSTEM),
          new Move(IN_PROGRESS, NO_SHOW), Set.of(SYSTEM));

  private StatusMoves() {}

  enum Verdict {
    ALLOWED,
    /** There is such a move, but not for this actor. */
    NOT_FOR_THIS_ACTOR,
    NO_SUCH_MOVE
  }

  static Verdict judge(BookingStatus from, BookingStatus to, Actor actor) {
    var actors = ALLOWED.getOrDefault(new Move(from, to), Set.of());
    if (actors.isEmpty()) {
      return Verdict.NO_SUCH_MOVE;
    }
    return actors.contains(actor) ? Verdict.ALLOWED : Verdict.NOT_FOR_THIS_ACTOR;
  }

  /** Whether the booking can still be given another time. */
  static boolean allowNewTime(BookingStatus status) {
    return status == PENDING || status == CONFIRMED;
  }
}
