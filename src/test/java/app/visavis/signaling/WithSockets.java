package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Socket;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A lesson that starts now, whose guest need not wait, and sockets of its two people. */
@VisavisTest
abstract class WithSockets {
  static final Duration LESSON = Duration.ofMinutes(50);
  static final String ITEM = "0f8b1c52-6a0f-4c53-8f6e-2b7f3f1f9a10";
  static final Duration GRACE = Duration.ofMinutes(30);
  // Shorter than the silence after which a socket counts as dropped.
  private static final Duration STEP = Duration.ofSeconds(20);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired Heartbeat heartbeat;
  @LocalServerPort int port;

  private final List<Socket> sockets = new ArrayList<>();
  Person tutor;
  Person student;
  BookingId lesson;

  @BeforeEach
  void a_lesson_that_starts_now() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    lesson = someone.booking(tutor, student, clock.instant(), LESSON);
  }

  @AfterEach
  void everybody_goes() {
    sockets.forEach(Socket::close);
  }

  record Call(Socket host, Socket guest, String hostId, String guestId) {}

  Call call() {
    var host = page(tutor, lesson);
    var hostId = you(host.say(hello("host")));
    host.hear("door");
    var guest = page(student, lesson);
    var guestId = you(guest.say(hello("guest")));
    host.hear("peer-joined");
    return new Call(host, guest, hostId, guestId);
  }

  Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  Socket page(Person person, BookingId booking) {
    return page(as(person), booking);
  }

  Socket page(Api api, BookingId booking) {
    var socket = Socket.open(api, port, booking);
    sockets.add(socket);
    return socket;
  }

  /** These pages give a sign of life all along, and hear nothing before the last step. */
  void pass(Duration time, Socket... alive) {
    for (var left = time; left.isPositive(); left = left.minus(STEP)) {
      clock.advance(left.compareTo(STEP) < 0 ? left : STEP);
      for (var socket : alive) {
        socket.hearsNothingElse();
      }
      heartbeat.beat();
    }
  }

  Map<String, String> body() {
    return Map.of("bookingId", lesson.toString());
  }

  long count(String fromWhere) {
    return database
        .sql("select count(*) from " + fromWhere)
        .param(lesson.value())
        .query(Long.class)
        .single();
  }

  interface Turn {
    Api.Answer take(int number);
  }

  /** All of them must be heard: none may break. */
  static List<Api.Answer> atOnce(int times, Turn turn) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          threads.invokeAll(
              IntStream.range(0, times)
                  .<Callable<Api.Answer>>mapToObj(number -> () -> turn.take(number))
                  .toList());
      var answers = new ArrayList<Api.Answer>();
      for (var answer : all) {
        assertThat(answer.get().status()).isLessThan(500);
        answers.add(answer.get());
      }
      return answers;
    }
  }

  static String you(Socket page) {
    return page.hear("welcome").path("you").asString();
  }

  static Map<String, Object> hello(String tab) {
    return Map.of("type", "hello", "tab", tab + "-0123456789abcdef");
  }

  static Map<String, Object> resume(String tab, String peer) {
    return Map.of("type", "hello", "tab", tab + "-0123456789abcdef", "resume", peer);
  }

  static Map<String, Object> takeOver(String tab) {
    return Map.of("type", "hello", "tab", tab + "-0123456789abcdef", "takeOver", true);
  }

  static Map<String, Object> draft(int page, @Nullable String drawn) {
    var draft = new HashMap<String, Object>(Map.of("type", "draft", "page", page, "item", ITEM));
    if (drawn != null) {
      draft.put("drawn", drawn);
    }
    return draft;
  }

  static Map<String, String> leave() {
    return Map.of("type", "leave");
  }

  static Instant instant(JsonNode message, String field) {
    return Instant.parse(message.path(field).asString());
  }
}
