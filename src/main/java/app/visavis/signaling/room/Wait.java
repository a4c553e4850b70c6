package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.message.ServerMessage.Declined;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.ServerMessage.Waiting;
import app.visavis.signaling.message.WaitingId;
import app.visavis.signaling.message.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's wait to be let in, on however many pages.
 *
 * @param callers in the order in which they came; empty while no page is there
 * @param words what the host said last to this person
 * @param askAgainAt null unless the host turned this person away
 * @param lostAt when a wait without a page is forgotten; null while there is one
 */
record Wait(
    WaitingId id,
    PersonId person,
    Answer.Waiting names,
    Instant since,
    List<Caller> callers,
    @Nullable Words words,
    @Nullable Instant askAgainAt,
    @Nullable Instant lostAt) {
  /** So that nobody can keep ringing. */
  static final Duration BEFORE_ASKING_AGAIN = Duration.ofMinutes(1);

  static Wait begin(PersonId person, Answer.Waiting names, Instant now) {
    return new Wait(WaitingId.random(), person, names, now, List.of(), null, null, null);
  }

  Wait with(Caller caller) {
    var all = Stream.concat(without(caller.line()).callers.stream(), Stream.of(caller)).toList();
    return new Wait(id, person, names, since, all, words, askAgainAt, null);
  }

  Wait without(Line line) {
    var others = callers.stream().filter(caller -> !caller.line().equals(line)).toList();
    return new Wait(id, person, names, since, others, words, askAgainAt, lostAt);
  }

  Wait dropped(Line line, Instant now) {
    var rest = without(line);
    return rest.callers.isEmpty() ? rest.lostAt(rest.forgottenAt(now)) : rest;
  }

  Wait excused(Instant now) {
    return callers.isEmpty() ? lostAt(forgottenAt(now)) : this;
  }

  Wait told(Words said) {
    return new Wait(id, person, names, since, callers, said, askAgainAt, lostAt);
  }

  Wait declined(@Nullable Words said, Instant now) {
    var again = now.plus(BEFORE_ASKING_AGAIN);
    return new Wait(id, person, names, since, callers, said, again, lostAt);
  }

  Wait anew(Instant now) {
    return new Wait(WaitingId.random(), person, names, now, callers, null, null, lostAt);
  }

  /** Leaving and coming again is no way around having been turned away. */
  boolean endsWithout(Line line) {
    return askAgainAt == null && without(line).callers.isEmpty();
  }

  boolean isAtTheDoor() {
    return askAgainAt == null && !callers.isEmpty();
  }

  boolean mayAskAgain(Instant now) {
    return askAgainAt != null && !now.isBefore(askAgainAt);
  }

  boolean isForgottenBy(Instant now) {
    return lostAt != null && !now.isBefore(lostAt);
  }

  Guest asGuest() {
    return new Guest(id, person, names.guestName(), since);
  }

  /** How it stands, for the page of who waits. */
  ServerMessage news(boolean hostPresent, Instant now) {
    return askAgainAt == null
        ? new Waiting(names.hostName(), hostPresent, words, now)
        : new Declined(names.hostName(), words, askAgainAt, now);
  }

  private Instant forgottenAt(Instant droppedAt) {
    var patience = droppedAt.plus(Page.PATIENCE);
    return askAgainAt != null && askAgainAt.isAfter(patience) ? askAgainAt : patience;
  }

  private Wait lostAt(Instant when) {
    return new Wait(id, person, names, since, callers, words, askAgainAt, when);
  }
}
