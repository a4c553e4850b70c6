package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.Socket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A socket does not outlive the sign-in that it was opened with. */
class SignInEndsIT extends WithSockets {
  private static final Duration REVIEW = Duration.ofMinutes(1);

  @Autowired SignInWatch watch;

  @Test
  void signing_out_ends_the_sockets_of_that_browser_and_of_no_other() {
    var browser = as(student);
    var host = page(tutor, lesson).say(hello("host"));
    host.hear("welcome");
    host.hear("door");
    var guest = page(browser, lesson).say(hello("guest"));
    guest.hear("welcome");
    host.hear("peer-joined");
    var otherBrowser = page(student, lesson).say(hello("other"));
    otherBrowser.hear("elsewhere");

    assertThat(browser.post("/api/logout", Map.of()).status()).isEqualTo(204);

    isTurnedOut(guest);
    assertThat(host.hear("peer-left").path("reason").asString()).isEqualTo("left");
    otherBrowser.hearsNothingElse();
  }

  @Test
  void a_sign_in_that_is_gone_ends_its_sockets_within_a_minute() {
    var guest = page(student, lesson).say(hello("guest"));
    guest.hear("welcome");
    database
        .sql("delete from spring_session where principal_name = ?")
        .param(student.id().toString())
        .update();

    clock.advance(REVIEW);
    watch.beat();

    isTurnedOut(guest);
  }

  private static void isTurnedOut(Socket page) {
    assertThat(page.hear("refused").path("code").asString()).isEqualTo("not-signed-in");
    assertThat(page.closed()).isEqualTo(4003);
  }
}
