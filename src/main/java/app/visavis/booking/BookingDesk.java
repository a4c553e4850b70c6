package app.visavis.booking;

import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where people see, answer and call off their bookings. */
@Service
public class BookingDesk {
  private static final List<BookingStatus> ANSWERS =
      List.of(BookingStatus.CONFIRMED, BookingStatus.DECLINED, BookingStatus.CANCELLED);

  private final BookingRows rows;
  private final Slots slots;
  private final Moves moves;
  private final GuestRules rules;
  private final Clock clock;

  BookingDesk(BookingRows rows, Slots slots, Moves moves, GuestRules rules, Clock clock) {
    this.rows = rows;
    this.slots = slots;
    this.moves = moves;
    this.rules = rules;
    this.clock = clock;
  }

  /** Empty also when the booking is somebody else's. An admin sees all. */
  public Optional<Booking> find(BookingId id, SignedIn who) {
    return rows.find(id).filter(b -> b.involves(who.id()) || who.role() == Role.ADMIN);
  }

  /**
   * Where each could be brought by {@link #confirm} and the like now, in the order of the bookings;
   * the time may still be taken. One statement, however many there are.
   */
  public List<Set<BookingStatus>> ways(List<Booking> bookings, SignedIn who) {
    var notice = rules.notices(bookings, who);
    return bookings.stream().map(booking -> ways(booking, who, notice)).toList();
  }

  private Set<BookingStatus> ways(Booking booking, SignedIn who, GuestRules.Notice notice) {
    return ANSWERS.stream()
        .filter(to -> refusal(booking, who, to, notice).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  public BookingOutcome confirm(BookingId id, SignedIn who) {
    return move(id, who, BookingStatus.CONFIRMED, null);
  }

  public BookingOutcome decline(BookingId id, SignedIn who, @Nullable String reason) {
    return move(id, who, BookingStatus.DECLINED, reason);
  }

  public BookingOutcome cancel(BookingId id, SignedIn who, @Nullable String reason) {
    return move(id, who, BookingStatus.CANCELLED, reason);
  }

  private BookingOutcome move(
      BookingId id, SignedIn who, BookingStatus to, @Nullable String reason) {
    return find(id, who)
        .map(seen ->
            PlainText.reason(reason)
                .outcome(text -> slots.change(seen, booking -> move(booking, who, to, text))))
        .orElseGet(BookingOutcome.NotYours::new);
  }

  BookingOutcome move(Booking booking, SignedIn who, BookingStatus to, String reason) {
    var refusal = refusal(booking, who, to);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return new BookingOutcome.Done(moves.make(booking, booking.with(to), who.id(), reason));
  }

  Optional<BookingOutcome> refusal(Booking booking, SignedIn who, BookingStatus to) {
    return refusal(booking, who, to, rules.notice());
  }

  private Optional<BookingOutcome> refusal(
      Booking booking, SignedIn who, BookingStatus to, GuestRules.Notice notice) {
    if (!booking.involves(who.id())) {
      return Optional.of(new BookingOutcome.NotAllowed());
    }
    return switch (StatusMoves.judge(booking.status(), to, booking.actor(who.id()))) {
      case NO_SUCH_MOVE -> Optional.of(new BookingOutcome.InvalidMove(booking.status()));
      case NOT_FOR_THIS_ACTOR -> Optional.of(new BookingOutcome.NotAllowed());
      case ALLOWED ->
          booking.hasEndedBy(clock.instant())
              ? Optional.of(new BookingOutcome.Over(booking.endsAt()))
              : to == BookingStatus.CANCELLED
                  ? rules.lateness(booking, who, notice)
                  : Optional.empty();
    };
  }
}
