package app.visavis.session.web;

import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import app.visavis.media.MediaGrant;
import app.visavis.media.MediaGrant.AgoraGrant;
import app.visavis.media.MediaNetworks;
import app.visavis.media.NetworkKind;
import app.visavis.session.Admission;
import app.visavis.session.Doorkeeper;
import app.visavis.session.VideoSessions;
import app.visavis.session.VideoSessions.SeatOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for Agora's network. A renewal is the same call, so the door is asked again. */
@RestController
class AgoraTokenController {
  private final VideoSessions sessions;
  private final Doorkeeper doorkeeper;
  private final MediaNetworks networks;

  AgoraTokenController(VideoSessions sessions, Doorkeeper doorkeeper, MediaNetworks networks) {
    this.sessions = sessions;
    this.doorkeeper = doorkeeper;
    this.networks = networks;
  }

  /**
   * @param expiresAt when token and privileges end, both at once
   */
  record TokenAnswer(String token, String channelName, int uid, String appId, Instant expiresAt) {
    static TokenAnswer of(AgoraGrant grant) {
      return new TokenAnswer(
          grant.token().reveal(),
          grant.channel().value(),
          grant.uid().value(),
          grant.appId(),
          grant.expiresAt());
    }

    /** Records print their parts, and this one must not reach a log. */
    @Override
    public String toString() {
      return "TokenAnswer[uid=" + uid + ", expiresAt=" + expiresAt + "]";
    }
  }

  /**
   * @param screen for the second place, in which this person's screen is shared; null is no
   */
  record TokenRequest(@Nullable String bookingId, @Nullable Boolean screen) {
    BookingId id() {
      return new BookingReference(bookingId).id();
    }

    boolean isForScreen() {
      return Boolean.TRUE.equals(screen);
    }
  }

  @PostMapping("/api/agora/token")
  TokenAnswer token(@AuthenticationPrincipal SignedIn who, @RequestBody TokenRequest body) {
    var booking = body.id();
    if (networks.find(NetworkKind.AGORA).isEmpty()) {
      throw withoutAgora(doorkeeper.ask(booking, who.id()).admission());
    }
    var outcome =
        body.isForScreen() ? sessions.screen(booking, who.id()) : sessions.seat(booking, who.id());
    return switch (outcome) {
      case SeatOutcome.Seated seated -> answer(seated.grant());
      case SeatOutcome.Refused(var admission) -> throw Refusals.of(admission);
      case SeatOutcome.NetworkUnavailable() -> throw notConfigured();
    };
  }

  /** Takes no seat: a call that fails must not begin the session. */
  private static Problem withoutAgora(Admission admission) {
    return admission instanceof Admission.Admitted ? notConfigured() : Refusals.of(admission);
  }

  private static TokenAnswer answer(MediaGrant grant) {
    return switch (grant) {
      case AgoraGrant agora -> TokenAnswer.of(agora);
      case MediaGrant.DirectGrant _ -> throw notConfigured();
    };
  }

  private static Problem notConfigured() {
    return Problem.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "agora-not-configured",
        "This session does not run over Agora; its credentials are not set.");
  }
}
