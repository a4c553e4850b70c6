package app.visavis.session;

import app.visavis.booking.AdmissionOutlook;
import app.visavis.booking.Booking;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DatabaseDoorkeeper implements Doorkeeper, AdmissionOutlook {
  private final Visits visits;
  private final Doors doors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  DatabaseDoorkeeper(Visits visits, Doors doors, Clock clock, ApplicationEventPublisher events) {
    this.visits = visits;
    this.doors = doors;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public Entry ask(BookingId id, PersonId person) {
    return visits
        .find(id, person)
        .map(visit -> visit.entry(clock.instant()))
        .orElse(Entry.NOT_YOURS);
  }

  @Override
  @Transactional
  public boolean letIn(BookingId id, PersonId host, PersonId guest) {
    var entry = ask(id, host);
    if (!(entry.admission() instanceof Admission.Admitted(var role, _))
        || role != SeatRole.HOST
        || entry.booking() == null
        || !entry.booking().involves(guest)) {
      return false;
    }
    doors.letIn(id, guest, clock.instant());
    events.publishEvent(new GuestLetIn(id, guest));
    return true;
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
    return now.minus(JoinRules.DEFAULT.grace());
  }

  private static Outlook outlook(Booking booking, PersonId person, Instant now, Door door) {
    var window = door.rules().windowOf(booking);
    var admission = Admission.decide(booking, person, now, door);
    return new Outlook(admission.code(), window.opensAt(), window.closesAt());
  }
}
