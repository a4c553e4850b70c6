package app.visavis.session.web;

import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import app.visavis.session.PageClosed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The last word of a page that is being closed. Mostly its socket has told the same already; where
 * something in between keeps that open, this is the only sign for a while. The answer says nothing:
 * nobody is left to read it.
 */
@RestController
class PageClosedController {
  private final ApplicationEventPublisher events;

  PageClosedController(ApplicationEventPublisher events) {
    this.events = events;
  }

  record LastWord(@Nullable String bookingId, @Nullable String page) {
    BookingId booking() {
      return new BookingReference(bookingId).id();
    }

    String checkedPage() {
      if (page == null || !page.matches("[A-Za-z0-9-]{1,32}")) {
        throw Problem.invalid("page", "The page must be its id in the room.");
      }
      return page;
    }
  }

  @PostMapping("/api/video-sessions/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@AuthenticationPrincipal SignedIn who, @RequestBody LastWord body) {
    events.publishEvent(new PageClosed(body.booking(), who.id(), body.checkedPage()));
  }
}
