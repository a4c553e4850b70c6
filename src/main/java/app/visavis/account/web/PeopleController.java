package app.visavis.account.web;

import app.visavis.account.NewPerson;
import app.visavis.account.Registration;
import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.account.invitation.Invitations;
import app.visavis.account.password.PasswordRules;
import app.visavis.common.Problem;
import app.visavis.common.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts are made by an administrator. */
@RestController
class PeopleController {
  private final PasswordRules passwordRules;
  private final Invitations invitations;

  PeopleController(PasswordRules passwordRules, Invitations invitations) {
    this.invitations = invitations;
    this.passwordRules = passwordRules;
  }

  @PostMapping("/api/people")
  @ResponseStatus(HttpStatus.CREATED)
  PersonJson create(@RequestBody NewPersonJson body, @AuthenticationPrincipal SignedIn who) {
    if (who.role() != Role.ADMIN) {
      throw Problem.forbidden("Only an administrator adds people.");
    }
    return switch (invitations.register(newcomer(body))) {
      case Registration.Registered(var person) -> PersonJson.of(person);
      case Registration.EmailTaken() ->
          throw Problem.conflict("email-taken", "Somebody has an account with this address.");
    };
  }

  private NewPerson newcomer(NewPersonJson body) {
    return new NewPerson(
        PersonFields.email(body.email()),
        PersonFields.name(body.name()),
        PersonFields.role(body.role()),
        PersonFields.zone(body.timeZone()),
        PersonFields.language(body.language()),
        password(body.password()));
  }

  private @Nullable Secret password(@Nullable String password) {
    if (password == null) {
      return null;
    }
    passwordRules
        .fault(password)
        .ifPresent(fault -> {
          throw Problem.invalid("password", fault);
        });
    return new Secret(password);
  }
}
