package app.visavis.chat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.Api.Answer;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lesson that has begun, with both of its people signed in. */
@VisavisTest
abstract class WithChat {
  static final Duration LESSON = Duration.ofMinutes(50);
  static final byte[] PDF = "%PDF-1.7\nnot much\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  Person tutor;
  Person student;
  BookingId lesson;
  Api host;
  Api guest;

  @BeforeEach
  void a_lesson_that_starts_now() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    lesson = someone.booking(tutor, student, clock.instant(), LESSON);
    host = as(tutor);
    guest = as(student);
  }

  Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  Answer say(Api who, String text) {
    return say(who, UUID.randomUUID().toString(), text);
  }

  Answer say(Api who, String key, String text) {
    return who.postOnce(key, path("messages"), Map.of("text", text));
  }

  Answer read(Api who, long after) {
    return who.get(path("messages?after=" + after));
  }

  List<String> texts(Api who) {
    return read(who, 0)
        .body()
        .path("messages")
        .valueStream()
        .map(message -> message.path("text").asString())
        .toList();
  }

  Answer hand(Api who, String name, byte[] content) {
    return hand(who, UUID.randomUUID().toString(), name, BodyPublishers.ofByteArray(content));
  }

  Answer hand(Api who, String key, String name, BodyPublisher content) {
    read(who, 0);
    return who.send(
        who.request(path("files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
            .header("Content-Type", "application/octet-stream")
            .header("X-XSRF-TOKEN", who.cookie("XSRF-TOKEN"))
            .header("Idempotency-Key", key)
            .POST(content));
  }

  /** Without saying how long it is. */
  static BodyPublisher chunked(byte[] content) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
  }

  String pathOf(Answer handed) {
    return path("files/" + handed.body().path("file").path("id").asString());
  }

  String path(String rest) {
    return "/api/bookings/" + lesson + "/" + rest;
  }
}
