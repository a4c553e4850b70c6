package app.visavis.booking;

import static app.visavis.booking.Actor.INVITED;
import static app.visavis.booking.Actor.PROPOSER;
import static app.visavis.booking.Actor.SYSTEM;
import static app.visavis.booking.Actor.WITNESS;
import static app.visavis.booking.BookingStatus.CANCELLED;
import static app.visavis.booking.BookingStatus.COMPLETED;
import static app.visavis.booking.BookingStatus.CONFIRMED;
import static app.visavis.booking.BookingStatus.DECLINED;
import static app.visavis.booking.BookingStatus.IN_PROGRESS;
import static app.visavis.booking.BookingStatus.NO_SHOW;
import static app.visavis.booking.BookingStatus.PENDING;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** The one table of moves between states, and who may make each. What is not here is refused. */
final class StatusMoves {
  private record Move(BookingStatus from, BookingStatus to) {}

  private static final Map<Move, Set<Actor>> ALLOWED =
      Map.ofEntries(
          entry(new Move(PENDING, CONFIRMED), Set.of(INVITED)),
          // The clock declines what nobody answered in time.
          entry(new Move(PENDING, DECLINED), Set.of(INVITED, SYSTEM)),
          entry(new Move(PENDING, CANCELLED), Set.of(PROPOSER, INVITED)),
          entry(new Move(CONFIRMED, CANCELLED), Set.of(PROPOSER, INVITED)),
          entry(new Move(CONFIRMED, IN_PROGRESS), Set.of(SYSTEM)),
          entry(new Move(CONFIRMED, NO_SHOW), Set.of(SYSTEM)),
          entry(new Move(IN_PROGRESS, COMPLETED), Set.of(SYSTEM)),
          entry(new Move(IN_PROGRESS, NO_SHOW), Set.of(SYSTEM)),
          // What follows is no way on but the mending of a wrong record; all other ends are final.
          entry(new Move(COMPLETED, NO_SHOW), Set.of(WITNESS)),
          entry(new Move(NO_SHOW, COMPLETED), Set.of(WITNESS)),
          entry(new Move(NO_SHOW, NO_SHOW), Set.of(WITNESS)));

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
