package app.visavis.check.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people try camera, microphone, speaker and connection. */
@Controller
class CheckPageController {
  private final Clock clock;

  CheckPageController(Clock clock) {
    this.clock = clock;
  }

  @GetMapping("/check")
  String show(Model model) {
    model.addAttribute("serverTime", clock.instant());
    return "check";
  }
}
