package app.visavis.board;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.Api.Answer;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A lesson that has begun, with both of its people signed in. */
@VisavisTest
abstract class WithBoard {
  static final Duration LESSON = Duration.ofMinutes(50);
  static final byte[] PNG =
      "\u0089PNG\r\n\u001a\n and not much".getBytes(StandardCharsets.ISO_8859_1);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  BookingId lesson;
  Api host;
  Api guest;

  @BeforeEach
  void a_lesson_that_starts_now() {
    var tutor = someone.who(Role.TUTOR);
    var student = someone.who(Role.STUDENT);
    lesson = someone.booking(tutor, student, clock.instant(), LESSON);
    host = as(tutor);
    guest = as(student);
  }

  Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  static Map<String, Object> put(String item, Object drawn) {
    return change(Map.of("act", "put", "item", item, "drawn", drawn));
  }

  static Map<String, Object> remove(String item) {
    return change(Map.of("act", "remove", "item", item));
  }

  /** On the first page, unless it says another. */
  static Map<String, Object> change(Map<String, Object> said) {
    var whole = new HashMap<String, Object>(Map.of("id", UUID.randomUUID().toString(), "page", 1));
    whole.putAll(said);
    return whole;
  }

  static String item() {
    return UUID.randomUUID().toString();
  }

  Answer draw(Api who, List<?> changes) {
    return who.post(path("changes"), Map.of("changes", changes));
  }

  Answer draw(Api who, Map<String, Object> change) {
    return draw(who, List.of(change));
  }

  Answer read(Api who, long after) {
    return who.get(path("changes?after=" + after));
  }

  List<JsonNode> changes(Api who) {
    return read(who, 0).body().path("changes").valueStream().toList();
  }

  Answer putImage(Api who, String id, byte[] content) {
    read(who, 0);
    return who.send(
        who.request(path("images/" + id))
            .header("Content-Type", "application/octet-stream")
            .header("X-XSRF-TOKEN", who.cookie("XSRF-TOKEN"))
            .PUT(BodyPublishers.ofByteArray(content)));
  }

  String path(String rest) {
    return "/api/bookings/" + lesson + "/board/" + rest;
  }
}
