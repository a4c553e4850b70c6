package app.visavis.session.attendance;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Attendance;
import app.visavis.session.Presence;
import app.visavis.session.attendance.SeatRegister.KeptSeat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedAttendance implements Attendance {
  /** A page that lives on comes back within seconds; after this it was somebody else's absence. */
  private static final Duration RETURN = Duration.ofSeconds(60);

  private final FactRows facts;
  private final SeatRegister seats;
  private final Sweep sweep;
  private final Clock clock;

  RecordedAttendance(FactRows facts, SeatRegister seats, Sweep sweep, Clock clock) {
    this.facts = facts;
    this.seats = seats;
    this.sweep = sweep;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void note(BookingId booking, PersonId person, Presence presence, Instant happened) {
    var at = happened.truncatedTo(ChronoUnit.MICROS);
    switch (presence) {
      case JOINED, MOVED -> {
        closeForgotten(booking, person);
        come(booking, person, Sign.JOINED, at);
      }
      case RESUMED -> come(booking, person, Sign.RESUMED, at);
      case INTERRUPTED -> interrupt(booking, person, at);
      case DROPPED -> add(booking, person, Sign.DROPPED, Source.SOCKET, at);
      case CLOSED -> add(booking, person, Sign.DROPPED, Source.BEACON, at);
      case SIGNED_OFF -> signOff(booking, person, at);
      case LEFT -> go(booking, person, Source.SOCKET, at);
      case LOST -> go(booking, person, Source.CLOCK, at);
    }
  }

  @Override
  public void keep(Collection<Kept> all) {
    sweep.pass(() -> seats.keep(all, now()));
  }

  /** Somebody whom a server that crashed kept here, and who comes as if anew and late. */
  private void closeForgotten(BookingId booking, PersonId person) {
    seats
        .hold(booking, person)
        .filter(seat -> seat.seenAt().plus(RETURN).isBefore(now()))
        .ifPresent(seat -> add(booking, person, Sign.LEFT, Source.RESTART, seat.seenAt()));
  }

  /** Nobody noticed when: the last sign of life is what there is. */
  private void interrupt(BookingId booking, PersonId person, Instant restart) {
    var seenAt = seats.hold(booking, person).map(KeptSeat::seenAt).orElse(restart);
    add(booking, person, Sign.DROPPED, Source.RESTART, seenAt);
  }

  private void come(BookingId booking, PersonId person, Sign sign, Instant at) {
    seats.begin(booking, person, now());
    add(booking, person, sign, Source.SOCKET, at);
  }

  private void go(BookingId booking, PersonId person, Source source, Instant at) {
    seats.end(booking, person);
    add(booking, person, Sign.LEFT, source, at);
  }

  /** A room tells of whoever has a place in it; and who says it again says nothing new. */
  private void signOff(BookingId booking, PersonId person, Instant at) {
    if (seats.hold(booking, person).isEmpty() && facts.last(booking, person) != Sign.LEFT) {
      add(booking, person, Sign.LEFT, Source.HTTP, at);
    }
  }

  private void add(BookingId booking, PersonId person, Sign sign, Source source, Instant at) {
    facts.add(booking, new Fact(person, sign, source, at, now(), 0));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
