package app.visavis.session.web;

import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import app.visavis.common.SlidingWindow;
import app.visavis.common.SupportCode;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Writes into the log what a call page complained of to its person, under the support code that it
 * showed: of a refused camera or lost media this server would know nothing otherwise. No more than
 * a claim, so it is neither in the record of the session nor an error.
 */
@RestController
class TroubleController {
  private static final Logger LOG = LoggerFactory.getLogger(TroubleController.class);
  private static final int NOTES = 30;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int REMEMBERED = 50_000;

  private final SlidingWindow notes;

  TroubleController(Clock clock) {
    notes = new SlidingWindow(NOTES, WINDOW, REMEMBERED, clock);
  }

  record Note(@Nullable String bookingId, @Nullable String trouble, @Nullable String support) {
    BookingId booking() {
      return new BookingReference(bookingId).id();
    }

    String checkedTrouble() {
      if (trouble == null || !trouble.matches("[a-z][a-z-]{1,39}")) {
        throw Problem.invalid("trouble", "The trouble must be a word such as media-lost.");
      }
      return trouble;
    }

    SupportCode code() {
      return SupportCode.parse(support)
          .orElseThrow(() -> Problem.invalid("support", "The support code must be like V-7K2M9Q."));
    }
  }

  @PostMapping("/api/video-sessions/troubles")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @AuthenticationPrincipal SignedIn who, @RequestBody Note note, HttpServletResponse response) {
    var booking = note.booking();
    var trouble = note.checkedTrouble();
    var code = note.code();
    notes.take(who.id().toString()).ifPresent(patience -> refuse(patience, response));
    LOG.info("{} on a call page: {} (booking {}, person {})", code, trouble, booking, who.id());
  }

  private static void refuse(Duration patience, HttpServletResponse response) {
    response.setHeader("Retry-After", Long.toString(patience.plusSeconds(1).toSeconds()));
    throw Problem.of(
        HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many notes. Wait a little.");
  }
}
