package app.visavis.signaling;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Presence;
import app.visavis.session.SessionEvent.Kind;
import app.visavis.signaling.message.ClientMessage;
import app.visavis.signaling.message.ClientMessage.Admit;
import app.visavis.signaling.message.ClientMessage.Ask;
import app.visavis.signaling.message.ClientMessage.Decline;
import app.visavis.signaling.message.ClientMessage.Hello;
import app.visavis.signaling.message.ClientMessage.Leave;
import app.visavis.signaling.message.ClientMessage.Need;
import app.visavis.signaling.message.ClientMessage.Ping;
import app.visavis.signaling.message.ClientMessage.Share;
import app.visavis.signaling.message.ClientMessage.Signal;
import app.visavis.signaling.message.ClientMessage.State;
import app.visavis.signaling.message.ClientMessage.Tell;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.message.ServerMessage.Ended;
import app.visavis.signaling.message.ServerMessage.ErrorCode;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.ServerMessage.News;
import app.visavis.signaling.message.ServerMessage.Refused;
import app.visavis.signaling.message.ServerMessage.Stranger;
import app.visavis.signaling.message.WaitingId;
import app.visavis.signaling.message.Words;
import app.visavis.signaling.room.Answer;
import app.visavis.signaling.room.Caller;
import app.visavis.signaling.room.Drop;
import app.visavis.signaling.room.Effect;
import app.visavis.signaling.room.Effect.DoorChanged;
import app.visavis.signaling.room.Effect.Note;
import app.visavis.signaling.room.KeptSeat;
import app.visavis.signaling.room.Line;
import app.visavis.signaling.room.Occupant;
import app.visavis.signaling.room.Room;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs one room: hears its events one by one and brings about what the room says. */
final class Desk {
  private final BookingId booking;
  private final Surroundings around;
  private final Room room = new Room();
  private Set<KeptSeat> kept = Set.of();

  private Instant nextReview;
  // Read by the thread that only looks whether anything is to be done.
  private volatile Instant due;
  private volatile List<Occupant> occupants = List.of();
  private volatile List<Guest> waiting = List.of();

  Desk(BookingId booking, Surroundings around) {
    this.booking = booking;
    this.around = around;
    this.nextReview = now().plus(around.limits().reviewEvery());
    this.due = nextReview;
  }

  void hear(Sender from, ClientMessage message) {
    if (!room.allows(message.need(), from.line())) {
      complain(from, seated(from) ? ErrorCode.FORBIDDEN : ErrorCode.NOT_SEATED, message);
      return;
    }
    switch (message) {
      case Hello hello -> greet(from, hello);
      case Signal signal -> relay(from, signal);
      case State state -> apply(room.state(from.line(), state));
      case Share share -> apply(room.share(from.line(), share));
      case Admit(var waiting) -> answer(from, message, admit(from.person(), waiting));
      case Decline(var waiting, var words) -> answer(from, message, decline(waiting, words));
      case Tell(var waiting, var words) -> answer(from, message, tell(waiting, words));
      case Ask _ -> apply(room.askAgain(from.line(), now()));
      case Leave _ -> apply(room.leave(from.line(), now()));
      // Answered before it gets here.
      case Ping _ -> {}
    }
  }

  /** The door is asked for each of them as for a newcomer. */
  void restore(Set<KeptSeat> seats) {
    kept = seats;
    for (var seat : seats) {
      note(new Note(seat.person(), Presence.INTERRUPTED));
      if (around.reception().ask(booking, seat.person()) instanceof Answer.Seated(var place, _)) {
        room.restore(seat, place, now());
      } else {
        note(new Note(seat.person(), Presence.LEFT));
      }
    }
    apply(List.of());
  }

  /**
   * The news reaches the room as the event that tells everybody. False when this wait is over; so
   * are the two below.
   */
  boolean admit(PersonId host, WaitingId waiting) {
    return room.waiting(waiting)
        .filter(guest -> around.reception().letIn(booking, host, guest))
        .isPresent();
  }

  boolean decline(WaitingId waiting, @Nullable Words words) {
    var guest = room.waiting(waiting);
    guest.ifPresent(person -> note(person, Kind.DECLINED));
    apply(room.decline(waiting, words, now()));
    return guest.isPresent();
  }

  boolean tell(WaitingId waiting, Words words) {
    var guest = room.waiting(waiting);
    guest.ifPresent(person -> note(person, Kind.MESSAGED));
    apply(room.tell(waiting, words, now()));
    return guest.isPresent();
  }

  /** Gone before its socket is, so that nobody waits for it to come back. */
  void turnOut(Sender out, Refused word) {
    around.outbox().send(out.line(), word);
    around.outbox().close(out.line(), CloseCode.REFUSED);
    apply(room.leave(out.line(), now()));
  }

  void drop(Line line, Drop drop) {
    apply(room.drop(line, drop, now()));
  }

  void close(PersonId person, PeerId page) {
    apply(room.close(person, page, now()));
  }

  void leave(PersonId person) {
    apply(room.leave(person, now()));
  }

  void alarm(Stranger message) {
    apply(room.alarm(message));
  }

  void tellSeated(News news) {
    apply(room.tellSeated(news));
  }

  void end(Ended message) {
    apply(room.end(message));
  }

  /** Asks for everybody here at the door again. */
  void review() {
    for (var person : room.people()) {
      apply(room.review(person, around.reception().ask(booking, person), now()));
    }
  }

  void excuse() {
    room.excuse(now());
    apply(List.of());
  }

  /**
   * Does what has become due by then.
   *
   * @param mayAsk false while the database is away: a question would only hold up the room
   */
  void pass(Instant then, boolean mayAsk) {
    var reviewing = !then.isBefore(nextReview);
    if (reviewing) {
      nextReview = then.plus(around.limits().reviewEvery());
    }
    apply(room.pass(then));
    if (reviewing && mayAsk) {
      review();
    }
  }

  BookingId booking() {
    return booking;
  }

  List<Guest> waiting() {
    return waiting;
  }

  Instant due() {
    return due;
  }

  List<Occupant> occupants() {
    return occupants;
  }

  boolean isEmpty() {
    return room.isEmpty();
  }

  private void greet(Sender from, Hello hello) {
    if (seated(from) || room.waits(from.line())) {
      complain(from, ErrorCode.INVALID_MESSAGE, hello);
      return;
    }
    var answer = around.reception().ask(booking, from.person());
    if (answer instanceof Answer.Refused(var refusal)) {
      writeDown(() -> around.reception().note(booking, from.person(), refusal));
    }
    apply(room.enter(new Caller(from.line(), from.person(), hello), answer, now()));
  }

  private void relay(Sender from, Signal signal) {
    if (room.reaches(from.line(), signal.to())) {
      // Most of what a room hears, and it leaves everybody where they were.
      bringAbout(room.signal(from.line(), signal));
    } else {
      complain(from, ErrorCode.NO_SUCH_PEER, signal);
    }
  }

  private void answer(Sender from, ClientMessage about, boolean stillWaiting) {
    if (!stillWaiting) {
      complain(from, ErrorCode.NO_LONGER_WAITING, about);
    }
  }

  private boolean seated(Sender from) {
    return room.allows(Need.SEATED, from.line());
  }

  private void complain(Sender from, ErrorCode code, ClientMessage about) {
    around.complaints().make(from, code, about.getClass().getSimpleName());
  }

  private void apply(List<Effect> effects) {
    due = room.nextLoss().filter(nextReview::isAfter).orElse(nextReview);
    bringAbout(effects);
    occupants = room.occupants();
    keepSeats();
  }

  private void bringAbout(List<Effect> effects) {
    for (var effect : effects) {
      switch (effect) {
        case Effect.Send(var line, var message) -> around.outbox().send(line, message);
        case Effect.Close(var line, var code) -> around.outbox().close(line, code);
        case DoorChanged(var guests) -> tellElsewhere(guests);
        case Effect.Waits(var person) -> note(person, Kind.WAITING);
        case Note note -> note(note);
      }
    }
  }

  /** The host may be on its dashboard, or nowhere yet. */
  private void tellElsewhere(List<Guest> guests) {
    waiting = guests;
    writeDown(() -> around.reception().doorChanged(booking, !guests.isEmpty()));
  }

  private void note(Note note) {
    var at = note.at() == null ? now() : note.at();
    writeDown(() -> around.reception().note(booking, note.person(), note.presence(), at));
  }

  private void writeDown(Runnable write) {
    around.records().add(booking, write);
  }

  private void note(PersonId person, Kind kind) {
    writeDown(() -> around.reception().note(booking, person, kind));
  }

  private void keepSeats() {
    var seats = room.seats();
    if (!seats.equals(kept)) {
      kept = seats;
      writeDown(() -> around.seats().keep(booking, seats));
    }
  }

  private Instant now() {
    return around.clock().instant();
  }
}
