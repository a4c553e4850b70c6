package app.visavis.signaling;

import app.visavis.booking.Bookings;
import app.visavis.booking.GuestsWaiting;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.common.SupportCode;
import app.visavis.session.Attendance;
import app.visavis.session.Presence;
import app.visavis.session.SessionEvent.Kind;
import app.visavis.session.SessionJournal;
import app.visavis.signaling.message.ServerMessage.Refused;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the session's record, and a host elsewhere, get to know of a room. */
@Service
class Reports {
  private final Bookings bookings;
  private final Attendance attendance;
  private final SessionJournal journal;
  private final ApplicationEventPublisher events;

  Reports(
      Bookings bookings,
      Attendance attendance,
      SessionJournal journal,
      ApplicationEventPublisher events) {
    this.bookings = bookings;
    this.attendance = attendance;
    this.journal = journal;
    this.events = events;
  }

  /** Once, although it may be tried more than once. */
  @Transactional
  public void note(BookingId booking, PersonId person, Presence presence, Instant at) {
    attendance.note(booking, person, presence, at);
    journal.note(booking, kind(presence), person);
  }

  void note(BookingId booking, PersonId person, Kind kind) {
    journal.note(booking, kind, person);
  }

  /** Strangers to the booking leave no trace in it. */
  void note(BookingId booking, PersonId person, Refused refusal) {
    if (!refusal.code().equals(Refusals.NOT_FOUND)) {
      var support = new SupportCode(refusal.support());
      journal.note(booking, Kind.DENIED, person, support, refusal.code());
    }
  }

  void doorChanged(BookingId id, boolean anybody) {
    bookings
        .find(id)
        .ifPresent(booking -> events.publishEvent(new GuestsWaiting(id, booking.host(), anybody)));
  }

  private static Kind kind(Presence presence) {
    return switch (presence) {
      case JOINED -> Kind.JOINED;
      case RESUMED -> Kind.RESUMED;
      case MOVED -> Kind.MOVED;
      case DROPPED, CLOSED, INTERRUPTED -> Kind.RECONNECTING;
      case LEFT, SIGNED_OFF -> Kind.LEFT;
      case LOST -> Kind.LOST;
    };
  }
}
