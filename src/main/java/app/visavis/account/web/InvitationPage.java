package app.visavis.account.web;

import app.visavis.account.invitation.Invitations;
import app.visavis.account.password.PasswordRules;
import app.visavis.common.Secret;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody who was invited chooses a password. The code is typed in, never in the address.
 */
@Controller
class InvitationPage {
  private final Invitations invitations;
  private final PasswordRules passwordRules;

  InvitationPage(Invitations invitations, PasswordRules passwordRules) {
    this.invitations = invitations;
    this.passwordRules = passwordRules;
  }

  @GetMapping("/invitation")
  ModelAndView show() {
    return form(HttpStatus.OK, null);
  }

  @PostMapping("/invitation")
  ModelAndView accept(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String password) {
    if (passwordRules.fault(password).isPresent()) {
      return form(HttpStatus.BAD_REQUEST, "invitation.weak");
    }
    return invitations.accept(code, new Secret(password))
        ? new ModelAndView("redirect:/login")
        : form(HttpStatus.NOT_FOUND, "invitation.unknown");
  }

  /**
   * @param fault a key of the messages, or null
   */
  private static ModelAndView form(HttpStatus status, @Nullable String fault) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("fault", fault);
    return new ModelAndView("invitation", model, status);
  }
}
