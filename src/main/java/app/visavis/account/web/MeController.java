package app.visavis.account.web;

import app.visavis.account.People;
import app.visavis.account.SignedIn;
import app.visavis.common.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {
  private final People people;

  MeController(People people) {
    this.people = people;
  }

  @GetMapping("/api/me")
  PersonJson me(@AuthenticationPrincipal SignedIn who) {
    return people
        .find(who.id())
        .map(PersonJson::of)
        .orElseThrow(() -> Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in first."));
  }
}
