package app.visavis.signaling;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.booking.Booking;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Admission;
import app.visavis.session.Door;
import app.visavis.session.Doorkeeper;
import app.visavis.session.Entry;
import app.visavis.session.HostControls;
import app.visavis.session.JoinWindow;
import app.visavis.session.VideoSession;
import app.visavis.session.VideoSessions;
import app.visavis.session.VideoSessions.SeatOutcome;
import app.visavis.signaling.message.ServerMessage.Ended;
import app.visavis.signaling.message.ServerMessage.Removed;
import app.visavis.signaling.room.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a room wants from the session module, in the room's own words. */
@Service
class Reception {
  private final VideoSessions sessions;
  private final Doorkeeper doorkeeper;
  private final HostControls controls;
  private final People people;

  Reception(VideoSessions sessions, Doorkeeper doorkeeper, HostControls controls, People people) {
    this.sessions = sessions;
    this.doorkeeper = doorkeeper;
    this.controls = controls;
    this.people = people;
  }

  /** Takes the seat where there is one to take. */
  Answer ask(BookingId id, PersonId person) {
    var outcome = sessions.seat(id, person);
    var entry = doorkeeper.ask(id, person);
    return entry.booking() == null || entry.window() == null
        ? refused(Refusals.NOT_FOUND, id, person)
        : answer(outcome, entry, entry.booking(), entry.window(), person);
  }

  boolean letIn(BookingId booking, PersonId host, PersonId guest) {
    return controls.letIn(booking, host, guest) instanceof HostControls.Outcome.Done;
  }

  private Answer answer(
      SeatOutcome outcome, Entry entry, Booking booking, JoinWindow window, PersonId person) {
    return switch (outcome) {
      case SeatOutcome.Seated seated ->
          new Answer.Seated(
              Places.of(seated, name(person), booking, window, entry.door().locked()),
              removed(entry.door()));
      case SeatOutcome.Refused(Admission.Waiting _) ->
          new Answer.Waiting(name(person), name(booking.host()));
      case SeatOutcome.Refused(var admission) ->
          ended(booking.id())
              .<Answer>map(Answer.Ended::new)
              .orElseGet(() -> refused(admission, booking, window, person));
      case SeatOutcome.NetworkUnavailable _ ->
          refused(Refusals.NETWORK_UNAVAILABLE, booking.id(), person);
    };
  }

  private List<Removed> removed(Door door) {
    return door.sentOut().stream()
        .map(person -> new Removed(person, name(person)))
        .sorted(Comparator.comparing(Removed::name))
        .toList();
  }

  private static Answer refused(
      Admission admission, Booking booking, JoinWindow window, PersonId person) {
    return new Answer.Refused(Refusals.of(admission, booking, window, person));
  }

  private static Answer refused(String code, BookingId booking, PersonId person) {
    return new Answer.Refused(Refusals.because(code, booking, person));
  }

  private Optional<Ended> ended(BookingId booking) {
    return sessions
        .find(booking)
        .map(VideoSession::end)
        .map(end -> new Ended(end.endedAt(), end.durationSeconds(), end.reason()));
  }

  private String name(PersonId person) {
    return people.find(person).map(Person::name).orElseThrow();
  }
}
