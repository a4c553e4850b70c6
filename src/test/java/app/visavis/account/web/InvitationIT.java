package app.visavis.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.account.invitation.Invitations;
import app.visavis.common.Secret;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class InvitationIT {
  private static final Secret CHOSEN = new Secret("three quiet lamps");

  /** On a line of its own: 43 characters hold 256 bits. */
  private static final Pattern CODE = Pattern.compile("(?m)^[\\w-]{43}$");

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired Invitations invitations;

  @Value("${VISAVIS_DATA_DIR}")
  Path data;

  private final String email = "invited-" + UUID.randomUUID() + "@test.example";

  @Test
  void an_invited_person_chooses_a_password_with_the_code_once() throws IOException {
    var code = code(invite());
    assertThat(login("")).isEqualTo(400);
    assertThat(login("null")).isEqualTo(401);
    assertThat(invitations.accept(" " + code + "\n", CHOSEN)).isTrue();
    assertThat(login(CHOSEN.reveal())).isEqualTo(204);
    assertThat(invitations.accept(code, new Secret("somebody else's"))).isFalse();
    assertThat(login(CHOSEN.reveal())).isEqualTo(204);
  }

  @Test
  void after_seven_days_it_is_too_late() throws IOException {
    var code = code(invite());
    clock.advance(Duration.ofDays(7));
    assertThat(invitations.accept(code, CHOSEN)).isFalse();
  }

  @Test
  void only_the_operator_can_read_the_outbox() throws IOException {
    var file = invite();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("To: " + email).doesNotContain("invitation/");
  }

  @Test
  void the_page_is_open_to_who_cannot_sign_in_yet() {
    assertThat(new Api(port).get("/invitation").raw().body())
        .contains("name=\"code\"", "name=\"_csrf\"");
  }

  private Path invite() {
    var admin = new Api(port).signIn(someone.who(Role.ADMIN).email(), Someone.PASSWORD);
    var body = Map.of("email", email, "name", "In Vited", "role", "CLIENT");
    var answer = admin.post("/api/people", body);
    assertThat(answer.status()).isEqualTo(201);
    return data.resolve("outbox").resolve(answer.body().path("id").asString() + ".txt");
  }

  private static String code(Path file) throws IOException {
    var code = CODE.matcher(Files.readString(file));
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private int login(String password) {
    return new Api(port).post("/api/login", Map.of("email", email, "password", password)).status();
  }
}
