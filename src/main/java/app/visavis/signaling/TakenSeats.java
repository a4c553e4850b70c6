package app.visavis.signaling;

import app.visavis.common.BookingId;
import app.visavis.signaling.room.Census;
import app.visavis.signaling.room.KeptSeat;
import app.visavis.signaling.room.Occupant;
import java.util.List;
import java.util.Set;

/**
 * The seats of one room, as other threads may see them and the next run of the server finds them.
 */
final class TakenSeats {
  private final BookingId booking;
  private final Surroundings around;
  private Set<KeptSeat> kept = Set.of();
  private volatile List<Occupant> occupants = List.of();

  TakenSeats(BookingId booking, Surroundings around) {
    this.booking = booking;
    this.around = around;
  }

  List<Occupant> occupants() {
    return occupants;
  }

  /** As the run before left them. */
  void found(Set<KeptSeat> seats) {
    kept = seats;
  }

  void count(Census census) {
    occupants = census.occupants();
    var seats = census.seats();
    if (!seats.equals(kept)) {
      kept = seats;
      around.records().add(booking, () -> around.seats().keep(booking, seats));
    }
  }
}
