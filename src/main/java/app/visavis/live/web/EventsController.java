package app.visavis.live.web;

import app.visavis.account.SignInId;
import app.visavis.account.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events about one's own bookings. */
@RestController
class EventsController {
  private final EventStreams streams;

  EventsController(EventStreams streams) {
    this.streams = streams;
  }

  @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(
      @AuthenticationPrincipal SignedIn who, HttpSession session, HttpServletResponse response) {
    // nginx would collect events until its buffer is full.
    response.setHeader("X-Accel-Buffering", "no");
    return streams.open(new EventStream(who, new SignInId(session.getId())));
  }
}
