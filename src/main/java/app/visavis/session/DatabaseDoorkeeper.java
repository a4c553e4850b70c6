package app.visavis.session;

import app.visavis.booking.AdmissionOutlook;
import app.visavis.booking.Booking;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class DatabaseDoorkeeper implements Doorkeeper, AdmissionOutlook {
  private final Visits visits;
  private final Doors doors;
  private final Clock clock;

  DatabaseDoorkeeper(Visits visits, Doors doors, Clock clock) {
    this.visits = visits;
    this.doors = doors;
    this.clock = clock;
  }

  @Override
  public Entry ask(BookingId id, PersonId person) {
    return visits
        .find(id, person)
        .map(visit -> visit.entry(clock.instant()))
        .orElse(Entry.NOT_YOURS);
  }

  @Override
  public List<Outlook> of(List<Booking> all, PersonId person) {
    var now = clock.instant();
    var known = doors.of(all.stream().map(Booking::id).toList());
    return all.stream()
        .map(booking -> outlook(booking, person, now, known.getOrDefault(booking.id(), Door.OPEN)))
        .toList();
  }

  @Override
  public Instant closedBefore(Instant now) {
    return now.minus(RoomSettings.LONGEST_GRACE);
  }

  private static Outlook outlook(Booking booking, PersonId person, Instant now, Door door) {
    var window = door.rules().windowOf(booking);
    var admission = Admission.decide(booking, person, now, door);
    return new Outlook(admission.code(), window.opensAt(), window.closesAt());
  }
}
