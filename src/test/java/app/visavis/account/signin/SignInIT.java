package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class SignInIT {
  @LocalServerPort int port;
  @Autowired Someone someone;

  @Test
  void a_person_signs_in_and_is_recognised() {
    var tutor = someone.who(Role.TUTOR);
    var api =
        new Api(port).signIn(tutor.email().toUpperCase(java.util.Locale.ROOT), Someone.PASSWORD);
    assertThat(api.get("/api/nothing-here").status()).isEqualTo(404);
    assertThat(new Api(port).get("/api/nothing-here").code()).isEqualTo("not-signed-in");
  }

  @Test
  void a_wrong_password_is_refused() {
    var tutor = someone.who(Role.TUTOR);
    var answer =
        new Api(port).post("/api/login", Map.of("email", tutor.email(), "password", "wrong"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("wrong-credentials");
  }
}
