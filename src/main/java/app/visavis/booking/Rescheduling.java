package app.visavis.booking;

import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives a booking another time. It stays the same booking, with the same address. */
@Service
public class Rescheduling {
  private final BookingDesk desk;
  private final Slots slots;
  private final Moves moves;
  private final Clock clock;

  Rescheduling(BookingDesk desk, Slots slots, Moves moves, Clock clock) {
    this.desk = desk;
    this.slots = slots;
    this.moves = moves;
    this.clock = clock;
  }

  /** Only for the host, and only before the session has begun. */
  public BookingOutcome reschedule(
      BookingId id, SignedIn who, @Nullable Instant startsAt, @Nullable Instant endsAt) {
    return desk.find(id, who)
        .map(seen ->
            Slot.check(startsAt, endsAt, clock.instant())
                .outcome(slot -> slots.change(seen, booking -> reschedule(booking, who, slot))))
        .orElseGet(BookingOutcome.NotYours::new);
  }

  private BookingOutcome reschedule(Booking booking, SignedIn who, Slot slot) {
    if (!booking.isHost(who.id())) {
      return new BookingOutcome.NotAllowed();
    }
    if (!StatusMoves.allowNewTime(booking.status())) {
      return new BookingOutcome.InvalidMove(booking.status());
    }
    if (booking.hasEndedBy(clock.instant())) {
      return new BookingOutcome.Over(booking.endsAt());
    }
    return new BookingOutcome.Done(moves.make(booking, booking.at(slot), who.id(), ""));
  }
}
