package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.media.ChannelGuard;
import app.visavis.media.ChannelName;
import app.visavis.media.NetworkKind;
import app.visavis.media.TokenLife;
import app.visavis.media.Uid;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the network keep out whom the host sent out: a token in their hands is good for some time
 * yet. Plain listeners, so that either both are written or none.
 */
@Component
class ChannelDoor {
  /** How much later than the removal a token may be signed that was asked for before. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

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

  /**
   * Also somebody without a seat: a token may be on its way to them, asked for just before. It is
   * good for the seat that they get here.
   */
  @EventListener
  void on(PersonSentOut event) {
    var lastToken = clock.instant().plus(tokens.longest()).plus(ON_ITS_WAY);
    inChannel(
        event.booking(), event.person(), (channel, uid) -> guard.putOut(channel, uid, lastToken));
  }

  @EventListener
  void on(PersonReadmitted event) {
    inChannel(event.booking(), event.person(), guard::letBack);
  }

  /** For the person and the person's screen. Not on a network without channels of its own. */
  private void inChannel(BookingId booking, PersonId person, BiConsumer<ChannelName, Uid> action) {
    sessions
        .find(booking)
        .filter(session -> session.network() == NetworkKind.AGORA)
        .ifPresent(session -> {
          var uid = sessions.takeSeat(session, person);
          action.accept(session.channel(), uid);
          action.accept(session.channel(), uid.forScreen());
        });
  }
}
