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
  private final HostAnswers answers;

  RoomsHostDoor(Rooms rooms, Bookings bookings, Doorkeeper doorkeeper, HostAnswers answers) {
    this.rooms = rooms;
    this.bookings = bookings;
    this.doorkeeper = doorkeeper;
    this.answers = answers;
  }

  @Override
  public List<Waiting> waiting(PersonId host) {
    return rooms
        .desks()
        .flatMap(desk -> at(desk.booking(), desk.waiting(), host))
        .sorted(Comparator.comparing(Waiting::since))
        .toList();
  }

  private Stream<Waiting> at(BookingId room, List<Guest> guests, PersonId host) {
    return guests.isEmpty()
        ? Stream.empty()
        : bookings.find(room).filter(booking -> booking.isHost(host)).stream()
            .flatMap(booking -> guests.stream().map(guest -> waiting(booking, guest)));
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
    return asHost(booking, host, desk -> answers.admit(desk, host, waiting));
  }

  @Override
  public Result decline(
      BookingId booking, PersonId host, WaitingId waiting, @Nullable Words words) {
    return asHost(booking, host, desk -> answers.decline(desk, waiting, words));
  }

  @Override
  public Result tell(BookingId booking, PersonId host, WaitingId waiting, Words words) {
    return asHost(booking, host, desk -> answers.tell(desk, waiting, words));
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
