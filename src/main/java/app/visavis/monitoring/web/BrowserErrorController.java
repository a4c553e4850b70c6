package app.visavis.monitoring.web;

import app.visavis.common.Problem;
import app.visavis.common.SlidingWindow;
import app.visavis.monitoring.Scrubber;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what broke in a page and logs it as an error, so that it goes wherever errors go. By way of
 * our own server no page needs to know the tracker, nor the tracker anybody's address.
 */
@RestController
class BrowserErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserErrorController.class);
  private static final int MOST_FRAMES = 20;
  private static final int REPORTS = 60;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final String ANYBODY = "anybody";

  /** Whoever sends them: a broken release must not drown the log. */
  private final SlidingWindow reports;

  BrowserErrorController(Clock clock) {
    this.reports = new SlidingWindow(REPORTS, WINDOW, 1, clock);
  }

  record Report(
      @Nullable String name, @Nullable String message, @Nullable List<@Nullable String> frames) {
    String checkedName() {
      if (name == null || !name.matches("\\w{1,60}")) {
        throw Problem.invalid("name", "The name must be that of the error's class.");
      }
      return name;
    }

    String checkedMessage() {
      if (message == null || message.length() > 300) {
        throw Problem.invalid("message", "The message must be up to 300 characters.");
      }
      return Scrubber.clean(message.replaceAll("\\p{Cntrl}+", " "));
    }

    List<String> checkedFrames() {
      if (frames == null
          || frames.size() > MOST_FRAMES
          || !frames.stream().allMatch(Report::isFrame)) {
        throw Problem.invalid("frames", "The frames must be up to 20 like pages-3f2a.js:1:2345.");
      }
      return frames.stream().map(String::valueOf).toList();
    }

    private static boolean isFrame(@Nullable String frame) {
      return frame != null && frame.matches("[\\w.-]{1,80}:\\d{1,7}:\\d{1,7}");
    }
  }

  @PostMapping("/api/browser-errors")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@RequestBody Report report) {
    var name = report.checkedName();
    var message = report.checkedMessage();
    var frames = report.checkedFrames();
    if (reports.take(ANYBODY).isEmpty()) {
      LOG.error("In a browser: {}: {} at {}", name, message, frames);
    }
  }
}
