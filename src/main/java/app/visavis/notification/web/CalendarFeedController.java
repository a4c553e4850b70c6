package app.visavis.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.visavis.common.Problem;
import app.visavis.notification.CalendarFeeds;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The one secret that is part of an address: calendar programs have no other way to show one. */
@Controller
class CalendarFeedController {
  private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);

  private final CalendarFeeds feeds;

  CalendarFeedController(CalendarFeeds feeds) {
    this.feeds = feeds;
  }

  /** Programs may keep it, nobody in between may, and they ask each time whether it has changed. */
  @GetMapping("/calendar/{secret}.ics")
  ResponseEntity<String> read(@PathVariable String secret) {
    var file = feeds.read(secret).orElseThrow(Problem::notFound);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(tag(file))
        .header("Content-Disposition", "inline; filename=\"visavis.ics\"")
        .header("X-Robots-Tag", "noindex")
        .body(file);
  }

  /** The library writes the parts of a zone in an order of chance, which is no change. */
  private static String tag(String file) {
    var lines = file.lines().sorted().collect(Collectors.joining("\n"));
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));
      return "\"" + HexFormat.of().formatHex(hash) + "\"";
    } catch (NoSuchAlgorithmException neverOnJava) {
      throw new IllegalStateException(neverOnJava);
    }
  }
}
