package app.visavis.account.signin;

import app.visavis.common.Problem;
import app.visavis.common.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in and sign-out for programs. */
@RestController
class LoginController {
  private static final int LONGEST = 254;

  private final SignIn signIn;
  private final SignInSession sessions;

  LoginController(SignIn signIn, SignInSession sessions) {
    this.signIn = signIn;
    this.sessions = sessions;
  }

  record Login(@Nullable String email, @Nullable String password) {
    /** The password must not end up in a log by way of the framework printing its arguments. */
    @Override
    public String toString() {
      return "Login[redacted]";
    }
  }

  @PostMapping("/api/login")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void login(@RequestBody Login login, HttpServletRequest request, HttpServletResponse response)
      throws InterruptedException {
    var email = bounded("email", login.email());
    var password = new Secret(bounded("password", login.password()));
    switch (signIn.attempt(email, password, ClientAddress.of(request.getRemoteAddr()))) {
      case SignIn.Welcome(var person) -> sessions.begin(person, request, response);
      case SignIn.WrongCredentials() -> throw wrongCredentials();
      case SignIn.Throttled(var wait) -> throw throttled(wait.toSeconds() + 1, response);
    }
  }

  @PostMapping("/api/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logout(HttpServletRequest request) {
    sessions.end(request);
  }

  private static String bounded(String field, @Nullable String value) {
    if (value == null || value.isEmpty() || value.length() > LONGEST) {
      throw Problem.invalid(field, "Needs 1 to " + LONGEST + " characters.");
    }
    return value;
  }

  private static Problem wrongCredentials() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED, "wrong-credentials", "E-mail address or password is wrong.");
  }

  private static Problem throttled(long seconds, HttpServletResponse response) {
    response.setHeader("Retry-After", Long.toString(seconds));
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", "Too many attempts. Wait a little.")
        .with("retryAfterSeconds", seconds);
  }
}
