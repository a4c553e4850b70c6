package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.media.MediaNetworks;
import app.visavis.media.Seat;
import app.visavis.media.Uid;
import app.visavis.session.Admission.Admitted;
import app.visavis.session.Entrance.Inside;
import app.visavis.session.Entrance.Outside;
import app.visavis.session.VideoSessions.Outcome.Done;
import app.visavis.session.VideoSessions.Outcome.NotStarted;
import app.visavis.session.VideoSessions.SeatOutcome.NetworkUnavailable;
import app.visavis.session.VideoSessions.SeatOutcome.Seated;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DatabaseVideoSessions implements VideoSessions {
  private final Doorkeeper doorkeeper;
  private final Entrance entrance;
  private final MediaNetworks networks;
  private final SessionRows rows;
  private final Attendance attendance;
  private final Endings endings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DatabaseVideoSessions(
      Doorkeeper doorkeeper,
      Entrance entrance,
      MediaNetworks networks,
      SessionRows rows,
      Attendance attendance,
      Endings endings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.entrance = entrance;
    this.networks = networks;
    this.rows = rows;
    this.attendance = attendance;
    this.endings = endings;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Outcome start(BookingId booking, PersonId person) {
    return switch (entrance.enter(booking, person)) {
      case Inside(_, var session, _) -> new Done(session);
      case Outside(var admission) -> new Outcome.Refused(admission);
    };
  }

  @Override
  @Transactional
  public Outcome end(BookingId id, PersonId person) {
    var entry = doorkeeper.ask(id, person);
    var booking = entry.booking();
    if (booking == null) {
      return new Outcome.Refused(entry.admission());
    }
    var session = rows.find(id);
    if (session.isEmpty()) {
      return entry.admission() instanceof Admitted
          ? new NotStarted()
          : new Outcome.Refused(entry.admission());
    }
    if (booking.isHost(person)) {
      endings.byHost(session.get(), person, now());
    } else if (entry.admission() instanceof Admission.Removed) {
      return new Outcome.Refused(entry.admission());
    } else if (session.get().end() == null) {
      attendance.note(id, person, Presence.SIGNED_OFF, now());
      events.publishEvent(new GuestLeft(id, person));
    }
    return new Done(rows.find(id).orElseThrow());
  }

  @Override
  public SeatOutcome seat(BookingId booking, PersonId person) {
    return seat(booking, person, UnaryOperator.identity());
  }

  @Override
  public SeatOutcome screen(BookingId booking, PersonId person) {
    return seat(booking, person, Uid::forScreen);
  }

  private SeatOutcome seat(BookingId booking, PersonId person, UnaryOperator<Uid> use) {
    return switch (entrance.enter(booking, person)) {
      case Inside inside -> seat(inside, person, use);
      case Outside(var admission) -> new SeatOutcome.Refused(admission);
    };
  }

  private SeatOutcome seat(Inside inside, PersonId person, UnaryOperator<Uid> use) {
    var session = inside.session();
    var network = networks.find(session.network());
    if (network.isEmpty()) {
      return new NetworkUnavailable();
    }
    var uid = use.apply(inside.uid() == null ? rows.takeSeat(session, person) : inside.uid());
    var admitted = inside.admitted();
    var grant = network.get().grant(new Seat(session.channel(), uid, admitted.closesAt()));
    return new Seated(session, admitted.role(), uid, grant);
  }

  @Override
  public Optional<VideoSession> find(BookingId booking) {
    return rows.find(booking);
  }

  /** As exact as the database keeps it, so that what was answered first is what is read later. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
