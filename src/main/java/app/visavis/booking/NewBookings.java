package app.visavis.booking;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Where bookings come from. A host's or an admin's is firm at once unless it is meant as a
 * proposal; a guest's is a request that the host answers.
 */
@Service
public class NewBookings {
  private final Participants participants;
  private final Slots slots;
  private final Moves moves;
  private final Titles titles;
  private final OpenRequests requests;
  private final Clock clock;

  NewBookings(
      Participants participants,
      Slots slots,
      Moves moves,
      Titles titles,
      OpenRequests requests,
      Clock clock) {
    this.participants = participants;
    this.slots = slots;
    this.moves = moves;
    this.titles = titles;
    this.requests = requests;
    this.clock = clock;
  }

  public BookingOutcome add(BookingWish wish) {
    return check(wish)
        .outcome(booking -> slots.inTurn(booking, () -> added(booking, wish.by().id())));
  }

  private BookingOutcome added(Booking booking, PersonId by) {
    var asks = booking.status() == BookingStatus.PENDING && booking.proposedBy() == Side.GUEST;
    return asks && requests.areTooMany(booking.guest())
        ? new BookingOutcome.TooManyOpen()
        : new BookingOutcome.Done(moves.add(booking, by));
  }

  /** What would be made of it, if the time is free. */
  Checked<Booking> check(BookingWish wish) {
    return participants
        .of(wish)
        .then(pair ->
            Slot.check(wish.startsAt(), wish.endsAt(), clock.instant())
                .then(slot ->
                    PlainText.title(wish.title()).then(title -> booking(wish, pair, slot, title))));
  }

  private Checked<Booking> booking(
      BookingWish wish, Participants.Pair pair, Slot slot, String title) {
    var byGuest = wish.by().role().isGuest();
    return status(wish)
        .then(status ->
            Checked.of(
                new Booking(
                    BookingId.random(),
                    pair.host().id(),
                    pair.guest().id(),
                    slot.startsAt(),
                    slot.endsAt(),
                    titles.of(title, pair.host(), byGuest ? pair.guest() : pair.host()),
                    status,
                    byGuest ? Side.GUEST : Side.HOST)));
  }

  private static Checked<BookingStatus> status(BookingWish wish) {
    var byGuest = wish.by().role().isGuest();
    return switch (wish.status()) {
      case null -> Checked.of(byGuest ? BookingStatus.PENDING : BookingStatus.CONFIRMED);
      case "PENDING" -> Checked.of(BookingStatus.PENDING);
      case "CONFIRMED" ->
          byGuest
              ? Checked.not(BookingFault.STATUS_NOT_YOURS)
              : Checked.of(BookingStatus.CONFIRMED);
      default -> Checked.not(BookingFault.STATUS_UNKNOWN);
    };
  }
}
