package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.session.SeatRole;
import app.visavis.signaling.message.ClientMessage;
import app.visavis.signaling.message.ClientMessage.Hello;
import app.visavis.signaling.message.Peer;
import app.visavis.signaling.message.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One seated page.
 *
 * @param line null while its socket is dropped; then {@code droppedAt} says since when
 */
record Page(
    PeerId id,
    PersonId person,
    String tab,
    Place place,
    Sending sending,
    @Nullable Line line,
    @Nullable Instant droppedAt) {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  static Page of(Caller caller, Place place) {
    var tab = caller.hello().tab();
    return new Page(
        PeerId.random(), caller.person(), tab, place, Sending.NOTHING, caller.line(), null);
  }

  static Page restored(KeptSeat seat, Place place, Instant now) {
    return new Page(seat.peer(), seat.person(), seat.tab(), place, Sending.kept(seat), null, now);
  }

  Page sending(ClientMessage.State now) {
    return new Page(id, person, tab, place, sending.with(now), line, droppedAt);
  }

  Page sharing(boolean on) {
    return new Page(id, person, tab, place, sending.sharing(on), line, droppedAt);
  }

  Page at(Place place) {
    return new Page(id, person, tab, place, sending, line, droppedAt);
  }

  Page dropped(Instant now) {
    return new Page(id, person, tab, place, sending, null, now);
  }

  Page resumedOn(Line line) {
    return new Page(id, person, tab, place, sending, line, null);
  }

  boolean isResumedBy(Hello hello) {
    return id.equals(hello.resume()) && tab.equals(hello.tab());
  }

  boolean givesWayTo(Hello hello) {
    return hello.takesOver() || tab.equals(hello.tab()) || line == null;
  }

  boolean isHost() {
    return place.role() == SeatRole.HOST;
  }

  boolean sharesScreen() {
    return sending.screen();
  }

  @Nullable Instant lostAt() {
    return droppedAt == null ? null : droppedAt.plus(PATIENCE);
  }

  /** As if it said hello just now; empty while its socket is dropped. */
  Optional<Caller> asCaller() {
    return Optional.ofNullable(line)
        .map(here -> new Caller(here, person, new Hello(tab, null, null)));
  }

  KeptSeat asKeptSeat() {
    return new KeptSeat(person, id, tab, sending.microphone(), sending.camera(), sending.screen());
  }

  Peer asPeer() {
    return new Peer(
        id,
        person,
        place.name(),
        place.role(),
        place.uid().value(),
        place.uid().forScreen().value(),
        sending.microphone(),
        sending.camera(),
        sending.picture(),
        sending.background(),
        sending.screen(),
        line == null ? Peer.Presence.RECONNECTING : Peer.Presence.HERE);
  }
}
