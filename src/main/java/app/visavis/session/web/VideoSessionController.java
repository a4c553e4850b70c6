package app.visavis.session.web;

import app.visavis.account.SignedIn;
import app.visavis.common.Problem;
import app.visavis.session.VideoSessions;
import app.visavis.session.VideoSessions.Outcome;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins and ends sessions. */
@RestController
@RequestMapping("/api/video-sessions")
class VideoSessionController {
  private final VideoSessions sessions;

  VideoSessionController(VideoSessions sessions) {
    this.sessions = sessions;
  }

  @PostMapping("/start")
  SessionAnswer start(@AuthenticationPrincipal SignedIn who, @RequestBody BookingReference body) {
    return answer(sessions.start(body.id(), who.id()));
  }

  @PostMapping("/end")
  SessionAnswer end(@AuthenticationPrincipal SignedIn who, @RequestBody BookingReference body) {
    return answer(sessions.end(body.id(), who.id()));
  }

  private static SessionAnswer answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var session) -> SessionAnswer.of(session);
      case Outcome.Refused(var admission) -> throw Refusals.of(admission);
      case Outcome.NotStarted() ->
          throw Problem.conflict("not-started", "The session has not been started.");
    };
  }
}
