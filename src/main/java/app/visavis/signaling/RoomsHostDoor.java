package app.visavis.signaling;

import app.visavis.booking.Booking;
import app.visavis.booking.Bookings;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Admission;
import app.visavis.session.Doorkeeper;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.WaitingId;
import app.visavis.signaling.message.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class RoomsHostDoor implements HostDoor {
  private final Rooms rooms;
  private final Bookings bookings;
  private final Doorkeeper doorkeeper;

  RoomsHostDoor(Rooms rooms, Bookings bookings, Doorkeeper doorkeeper) {
    this.rooms = rooms;
    this.bookings = bookings;
    this.doorkeeper = doorkeeper;
  }

  @Override
  public List<Waiting> waiting(PersonId host) {
    return rooms.waiting().entrySet().stream()
        .flatMap(room -> at(room, host))
        .sorted(Comparator.comparing(Waiting::since))
        .toList();
  }

  private Stream<Waiting> at(Map.Entry<BookingId, List<Guest>> room, PersonId host) {
    return bookings.find(room.getKey()).filter(booking -> booking.isHost(host)).stream()
        .flatMap(booking -> room.getValue().stream().map(guest -> waiting(booking, guest)));
  }

  private static Waiting waiting(Booking booking, Guest guest) {
    return new Waiting(
        booking.id(),
        booking.title(),
        guest.waiting(),
        guest.person(),
        guest.name(),
        guest.since());
  }

  @Override
  public Result admit(BookingId booking, PersonId host, WaitingId waiting) {
    return asHost(booking, host, desk -> desk.admit(host, waiting));
  }

  @Override
  public Result decline(
      BookingId booking, PersonId host, WaitingId waiting, @Nullable Words words) {
    return asHost(booking, host, desk -> desk.decline(waiting, words));
  }

  @Override
  public Result tell(BookingId booking, PersonId host, WaitingId waiting, Words words) {
    return asHost(booking, host, desk -> desk.tell(waiting, words));
  }

  private Result asHost(BookingId id, PersonId host, Predicate<Desk> wish) {
    var entry = doorkeeper.ask(id, host);
    if (entry.booking() != null && !entry.booking().isHost(host)) {
      return new Result.NotHost();
    }
    if (!(entry.admission() instanceof Admission.Admitted)) {
      return new Result.Refused(entry.admission());
    }
    Optional<Boolean> heard = rooms.ask(id, wish::test);
    return heard.orElse(false) ? new Result.Done() : new Result.NotWaiting();
  }
}
