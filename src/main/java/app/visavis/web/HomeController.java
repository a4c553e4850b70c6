package app.visavis.web;

import app.visavis.account.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {
  @GetMapping("/")
  String home(@AuthenticationPrincipal SignedIn who) {
    return "redirect:" + who.role().dashboard();
  }
}
