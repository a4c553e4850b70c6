package app.visavis.booking;

import app.visavis.account.People;
import app.visavis.account.SignedIn;
import app.visavis.booking.availability.Availabilities;
import app.visavis.common.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes a booking of a hold. It has the hold's id, so that whoever confirms again gets the same
 * one.
 */
@Service
public class HoldConfirmation {
  private final HoldRows holds;
  private final BookingRows bookings;
  private final Slots slots;
  private final Moves moves;
  private final Availabilities availabilities;
  private final People people;
  private final Titles titles;
  private final OpenRequests requests;

  HoldConfirmation(
      HoldRows holds,
      BookingRows bookings,
      Slots slots,
      Moves moves,
      Availabilities availabilities,
      People people,
      Titles titles,
      OpenRequests requests) {
    this.holds = holds;
    this.bookings = bookings;
    this.slots = slots;
    this.moves = moves;
    this.availabilities = availabilities;
    this.people = people;
    this.titles = titles;
    this.requests = requests;
  }

  public HoldOutcome confirm(HoldId id, SignedIn who, @Nullable String title) {
    return PlainText.title(title)
        .fold(text -> confirm(id, who.id(), text), HoldOutcome.Invalid::new);
  }

  private HoldOutcome confirm(HoldId id, PersonId guest, String title) {
    return holds
        .find(id, guest)
        .map(hold ->
            slots.inTurn(hold.host(), guest, () -> book(hold, title), new HoldOutcome.SlotTaken()))
        .or(() -> booked(id, guest))
        .orElseGet(HoldOutcome.NotYours::new);
  }

  /** The time changes hands within one transaction: nobody sees it free in between. */
  private HoldOutcome book(Hold hold, String title) {
    var status = status(hold);
    if (status == BookingStatus.PENDING && requests.areTooMany(hold.guest())) {
      // Unless this one is among them already.
      return booked(hold.id(), hold.guest()).orElseGet(HoldOutcome.TooManyOpen::new);
    }
    if (!holds.use(hold.id())) {
      return booked(hold.id(), hold.guest()).orElseGet(HoldOutcome.Expired::new);
    }
    return new HoldOutcome.Booked(moves.addHeld(booking(hold, title, status), hold.guest()));
  }

  private Optional<HoldOutcome> booked(HoldId id, PersonId guest) {
    return bookings
        .find(id.booking())
        .filter(booking -> booking.guest().equals(guest) && booking.proposedBy() == Side.GUEST)
        .map(HoldOutcome.Booked::new);
  }

  private Booking booking(Hold hold, String title, BookingStatus status) {
    var host = people.find(hold.host()).orElseThrow();
    return new Booking(
        hold.id().booking(),
        hold.host(),
        hold.guest(),
        hold.startsAt(),
        hold.endsAt(),
        titles.of(title, host, people.find(hold.guest()).orElseThrow()),
        status,
        Side.GUEST);
  }

  private BookingStatus status(Hold hold) {
    return availabilities.of(hold.host()).confirmsAtOnce()
        ? BookingStatus.CONFIRMED
        : BookingStatus.PENDING;
  }
}
