package app.visavis.signaling;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Presence;
import app.visavis.session.SessionEvent.Kind;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.ServerMessage.Refused;
import app.visavis.signaling.room.Answer;
import app.visavis.signaling.room.Effect;
import app.visavis.signaling.room.Effect.Note;
import app.visavis.signaling.room.KeptSeat;
import app.visavis.signaling.room.Occupant;
import app.visavis.signaling.room.Room;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Runs one room: has one thing happen in it after the other, and brings about what follows. */
final class Desk {
  private final BookingId booking;
  private final Surroundings around;
  private final Room room = new Room();
  private final Consequences consequences;
  private final TakenSeats seats;
  private final Timetable timetable;

  Desk(BookingId booking, Surroundings around) {
    this.booking = booking;
    this.around = around;
    this.consequences = new Consequences(booking, around);
    this.seats = new TakenSeats(booking, around);
    this.timetable = new Timetable(around.limits().reviewEvery(), now());
  }

  BookingId booking() {
    return booking;
  }

  Room room() {
    return room;
  }

  void happen(RoomEvent event) {
    follow(event.happen(room, now()));
  }

  void follow(List<Effect> effects) {
    timetable.expect(room.census().nextLoss());
    consequences.bringAbout(effects);
    seats.count(room.census());
  }

  /** For what leaves everybody where they were, which is most of what happens. */
  void relay(List<Effect> effects) {
    consequences.bringAbout(effects);
  }

  void note(PersonId person, Kind kind) {
    consequences.note(person, kind);
  }

  void note(PersonId person, Refused refusal) {
    consequences.note(person, refusal);
  }

  /** The door is asked for each of them as for a newcomer. */
  void restore(Set<KeptSeat> found) {
    seats.found(found);
    for (var seat : found) {
      consequences.note(new Note(seat.person(), Presence.INTERRUPTED));
      if (ask(seat.person()) instanceof Answer.Seated(var place, _)) {
        room.restore(seat, place, now());
      } else {
        consequences.note(new Note(seat.person(), Presence.LEFT));
      }
    }
    follow(List.of());
  }

  Answer ask(PersonId person) {
    return around.reception().ask(booking, person);
  }

  /** Asks for everybody here at the door again. */
  void review() {
    for (var person : room.census().people()) {
      follow(room.review(person, ask(person), now()));
    }
  }

  /** Nobody could come back until now. */
  void excuse() {
    room.excuse(now());
    follow(List.of());
  }

  /**
   * Does what has become due by then.
   *
   * @param mayAsk false while the database is away: a question would only hold up the room
   */
  void pass(Instant then, boolean mayAsk) {
    var reviewing = timetable.takeReview(then);
    follow(room.pass(then));
    if (reviewing && mayAsk) {
      review();
    }
  }

  List<Guest> waiting() {
    return consequences.waiting();
  }

  Instant due() {
    return timetable.due();
  }

  List<Occupant> occupants() {
    return seats.occupants();
  }

  boolean isEmpty() {
    return room.census().isEmpty();
  }

  private Instant now() {
    return around.clock().instant();
  }
}
