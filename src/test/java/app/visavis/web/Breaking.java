package app.visavis.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Fails as no page of ours should; on every server under test. */
@Controller
class Breaking {
  @GetMapping({"/break", "/api/break"})
  String fail() {
    throw new IllegalStateException("a secret of the inside");
  }
}
