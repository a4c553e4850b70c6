package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.media.ChannelGuard;
import app.visavis.media.ChannelName;
import app.visavis.media.NetworkKind;
import app.visavis.media.TokenLife;
import app.visavis.media.Uid;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the network keep out whom the host sent out: a token in their hands is good for some time
 * yet. Plain listeners, so that either both are written or none.
 */
@Component
class ChannelDoor {
  private final SessionRows sessions;
  private final ChannelGuard guard;
  private final TokenLife tokens;
  private final Clock clock;

  ChannelDoor(SessionRows sessions, ChannelGuard guard, TokenLife tokens, Clock clock) {
    this.sessions = sessions;
    this.guard = guard;
    this.tokens = tokens;
    this.clock = clock;
  }

  @EventListener
  void on(PersonSentOut event) {
    var lastToken = clock.instant().plus(tokens.longest());
    inChannel(
        event.booking(), event.person(), (channel, uid) -> guard.putOut(channel, uid, lastToken));
  }

  @EventListener
  void on(PersonReadmitted event) {
    inChannel(event.booking(), event.person(), guard::letBack);
  }

  /** Not for somebody who never had a seat, nor on a network without channels of its own. */
  private void inChannel(BookingId booking, PersonId person, BiConsumer<ChannelName, Uid> action) {
    sessions
        .find(booking)
        .filter(session -> session.network() == NetworkKind.AGORA)
        .ifPresent(session ->
            sessions.uid(session, person).ifPresent(uid -> action.accept(session.channel(), uid)));
  }
}
