package app.visavis.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.common.SupportCode;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people read out leads to a line in the log. */
@VisavisTest
@ExtendWith(OutputCaptureExtension.class)
class SupportCodesIT {
  private static final String NOTES = "/api/video-sessions/troubles";

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private BookingId tomorrow;
  private Api student;

  @BeforeEach
  void a_lesson_tomorrow() {
    var person = someone.who(Role.STUDENT);
    var start = clock.instant().plus(Duration.ofDays(1));
    tomorrow = someone.booking(someone.who(Role.TUTOR), person, start, Duration.ofMinutes(50));
    student = new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  @Test
  void every_refusal_and_every_fault_of_the_server_is_found_by_its_code(CapturedOutput log) {
    var booking = Map.of("bookingId", tomorrow.toString());
    for (var answer :
        List.of(
            student.post("/api/video-sessions/start", booking),
            student.post("/api/agora/token", booking),
            student.post("/api/video-sessions/start", Map.of("bookingId", "no id")),
            student.get("/api/bookings/" + BookingId.random()),
            new Api(port).get("/api/me"),
            student.get("/api/break"))) {
      assertThat(answer.status()).isGreaterThanOrEqualTo(400);
      var code = answer.raw().headers().firstValue("X-Request-Id").orElseThrow();
      assertThat(log.getOut().lines()).anyMatch(line -> line.contains(code));
    }
  }

  @Test
  void what_a_page_complained_of_is_found_by_the_code_that_it_showed(CapturedOutput log) {
    var code = SupportCode.random().value();
    var answer = student.post(NOTES, note("media-lost", code));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(log.getOut().lines())
        .filteredOn(line -> line.contains(code))
        .singleElement()
        .asString()
        .contains("media-lost", tomorrow.toString());
  }

  @Test
  void a_note_that_no_page_of_ours_would_write_is_refused() {
    var code = SupportCode.random().value();
    for (var note :
        List.of(
            note("Media lost\nV-000000 forged", code),
            note("", code),
            note("media-lost", "V-short"),
            note("media-lost", "V-IIIIII"),
            Map.of("trouble", "media-lost", "support", code))) {
      assertThat(student.post(NOTES, note).code()).isEqualTo("invalid-request");
    }
    var stranger = new Api(port).post(NOTES, note("media-lost", code));
    assertThat(stranger.code()).isEqualTo("not-signed-in");
  }

  @Test
  void nobody_fills_the_log() {
    for (var note = 0; note < 30; note++) {
      assertThat(student.post(NOTES, note("media-lost", SupportCode.random().value())).status())
          .isEqualTo(204);
    }
    var refused = student.post(NOTES, note("media-lost", SupportCode.random().value()));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.raw().headers().firstValueAsLong("Retry-After")).isPresent();
  }

  private Map<String, String> note(String trouble, String code) {
    return Map.of("bookingId", tomorrow.toString(), "trouble", trouble, "support", code);
  }
}
