package app.visavis.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calendar files as ical.js reads them, which is Thunderbird's and knows nothing of ours. It sees
 * only what is in a file: a zone that is not defined there is none.
 */
public final class IcalJs {
  private static final String SCRIPT = "src/test/frontend/calendar/ical-js.mjs";
  private static final JsonMapper JSON = JsonMapper.shared();

  private IcalJs() {}

  public record Calendar(String method, List<Event> events) {}

  public record Event(
      String uid,
      Instant stamp,
      int sequence,
      String status,
      String summary,
      Instant start,
      Instant end,
      String organizer,
      List<String> attendees) {}

  public static Calendar read(String file) {
    return read(List.of(file)).getFirst();
  }

  /** Many at once, in one process. */
  public static List<Calendar> read(List<String> files) {
    try {
      var complaints = Files.createTempFile("ical-js", ".txt");
      var node = Objects.requireNonNullElse(System.getenv("PLAYWRIGHT_NODEJS_PATH"), "node");
      var process = new ProcessBuilder(node, SCRIPT).redirectError(complaints.toFile()).start();
      try (var input = process.getOutputStream()) {
        input.write(JSON.writeValueAsString(files).getBytes(UTF_8));
      }
      var answer = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new AssertionError(Files.readString(complaints));
      }
      Files.delete(complaints);
      return List.of(JSON.readValue(answer, Calendar[].class));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
