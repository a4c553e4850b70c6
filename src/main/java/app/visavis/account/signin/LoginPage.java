package app.visavis.account.signin;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.account.demo.DemoPeople;
import app.visavis.common.Problem;
import app.visavis.common.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sign-in and sign-out for people. */
@Controller
class LoginPage {
  private static final int LONGEST = 254;

  private final SignIn signIn;
  private final SignInSession sessions;
  private final ReturnPath returnPath;
  private final DemoPeople demoPeople;

  LoginPage(SignIn signIn, SignInSession sessions, ReturnPath returnPath, DemoPeople demoPeople) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.returnPath = returnPath;
    this.demoPeople = demoPeople;
  }

  record DemoChoice(String email, String name, Role role) {
    static DemoChoice of(Person person) {
      return new DemoChoice(person.email(), person.name(), person.role());
    }
  }

  @GetMapping("/login")
  ModelAndView show(@AuthenticationPrincipal @Nullable SignedIn who) {
    return who == null ? form(HttpStatus.OK, false, null) : to(who.role().dashboard());
  }

  @PostMapping("/login")
  ModelAndView login(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response)
      throws InterruptedException {
    if (email.length() > LONGEST || password.length() > LONGEST) {
      return form(HttpStatus.UNAUTHORIZED, true, null);
    }
    var address = ClientAddress.of(request.getRemoteAddr());
    return switch (signIn.attempt(email, new Secret(password), address)) {
      case SignIn.Welcome(var person) -> welcome(person, request, response);
      case SignIn.WrongCredentials() -> form(HttpStatus.UNAUTHORIZED, true, null);
      case SignIn.Throttled(var pause) -> throttled(pause, response);
    };
  }

  @PostMapping("/login/demo")
  ModelAndView demo(
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response) {
    return welcome(demoPeople.find(email).orElseThrow(Problem::notFound), request, response);
  }

  @PostMapping("/logout")
  ModelAndView logout(HttpServletRequest request) {
    sessions.end(request);
    return to("/login");
  }

  private ModelAndView welcome(
      Person person, HttpServletRequest request, HttpServletResponse response) {
    sessions.begin(person, request, response);
    return to(returnPath.take(request, response).orElse(person.role().dashboard()));
  }

  private ModelAndView throttled(Duration pause, HttpServletResponse response) {
    var seconds = pause.toSeconds() + 1;
    response.setHeader("Retry-After", Long.toString(seconds));
    return form(HttpStatus.TOO_MANY_REQUESTS, false, seconds);
  }

  private ModelAndView form(HttpStatus status, boolean failed, @Nullable Long throttledSeconds) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("failed", failed);
    model.put("throttledSeconds", throttledSeconds);
    model.put("demoPeople", demoPeople.all().stream().map(DemoChoice::of).toList());
    return new ModelAndView("login", model, status);
  }

  private static ModelAndView to(String path) {
    var redirect = new RedirectView(path);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExpandUriTemplateVariables(false);
    return new ModelAndView(redirect);
  }
}
