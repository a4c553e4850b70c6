package app.visavis.live;

import app.visavis.account.Person;
import app.visavis.testing.Api;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads a stream of events as a browser does: name and data of each, comments aside. */
final class EventReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String END = "(end)";

  private final Person person;
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  /** Returns once the server has said that it is listening. */
  EventReader(Api api, Person person) {
    this.person = person;
    try {
      var request = api.request("/api/events").header("Cookie", api.cookieHeader()).GET().build();
      this.response = http.send(request, BodyHandlers.ofInputStream());
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
    Thread.ofVirtual().start(this::read);
  }

  Person person() {
    return person;
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  String next() {
    try {
      var event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("nothing was told");
      }
      return event;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Skips what is said about others. */
  String until(String word) {
    var event = next();
    return event.contains(word) || event.equals(END) ? event : until(word);
  }

  boolean ends() {
    return until(END).equals(END);
  }

  private void read() {
    try (var lines = new Scanner(response.body(), StandardCharsets.UTF_8)) {
      var name = "";
      while (lines.hasNextLine()) {
        var line = lines.nextLine();
        if (line.startsWith("event:")) {
          name = line.substring("event:".length());
        } else if (line.startsWith("data:")) {
          events.add(name + " " + line.substring("data:".length()));
        }
      }
    }
    events.add(END);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
