package app.visavis.booking;

import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives a booking another time. It stays the same booking, with the same address. */
@Service
public class Rescheduling {
  private final BookingDesk desk;
  private final Slots slots;
  private final Moves moves;
  private final GuestRules rules;
  private final Clock clock;

  Rescheduling(BookingDesk desk, Slots slots, Moves moves, GuestRules rules, Clock clock) {
    this.desk = desk;
    this.slots = slots;
    this.moves = moves;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Only before the session has begun. A host moves freely, a guest to slots that the host offers.
   */
  public BookingOutcome reschedule(
      BookingId id,
      SignedIn who,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String reason) {
    return soundly(
        new Wish(id, who, startsAt, endsAt, reason),
        (booking, slot, text) -> reschedule(booking, who, slot, text));
  }

  /** As a person asks for it; nothing in it has been checked. */
  record Wish(
      BookingId id,
      SignedIn who,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String reason) {}

  interface Change {
    BookingOutcome make(Booking booking, Slot slot, String reason);
  }

  /** Makes the change with a sound time and reason, when it is this booking's turn. */
  BookingOutcome soundly(Wish wish, Change change) {
    return desk.find(wish.id(), wish.who())
        .map(seen ->
            Slot.check(wish.startsAt(), wish.endsAt(), clock.instant())
                .outcome(slot ->
                    PlainText.reason(wish.reason())
                        .outcome(text ->
                            slots.change(seen, booking -> change.make(booking, slot, text)))))
        .orElseGet(BookingOutcome.NotYours::new);
  }

  BookingOutcome reschedule(Booking booking, SignedIn who, Slot slot, String reason) {
    var refusal = refusal(booking, who);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (booking.at(slot).equals(booking)) {
      return new BookingOutcome.Done(booking);
    }
    return rules.allowTime(booking, who, slot)
        ? new BookingOutcome.Done(moves.make(booking, booking.at(slot), who.id(), reason))
        : new BookingOutcome.SlotTaken();
  }

  /** Why it cannot be moved at all, wherever to. */
  public Optional<BookingOutcome> refusal(Booking booking, SignedIn who) {
    if (!booking.involves(who.id())) {
      return Optional.of(new BookingOutcome.NotAllowed());
    }
    if (!StatusMoves.allowNewTime(booking.status())) {
      return Optional.of(new BookingOutcome.InvalidMove(booking.status()));
    }
    return booking.hasEndedBy(clock.instant())
        ? Optional.of(new BookingOutcome.Over(booking.endsAt()))
        : rules.lateness(booking, who);
  }
}
