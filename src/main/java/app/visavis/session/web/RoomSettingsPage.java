package app.visavis.session.web;

import app.visavis.account.SignedIn;
import app.visavis.session.HostSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same settings as a page for the host. */
@Controller
class RoomSettingsPage {
  private static final String PATH = "/account/room";
  private static final List<Integer> GRACES = List.of(5, 10, 15, 30, 60, 120);

  private final HostSettings settings;

  RoomSettingsPage(HostSettings settings) {
    this.settings = settings;
  }

  @GetMapping(PATH)
  String show(@AuthenticationPrincipal SignedIn who, Model model) {
    RoomSettingsController.mustBeHost(who);
    var chosen = RoomSettingsJson.of(settings.of(who.id()));
    model.addAttribute("settings", chosen);
    model.addAttribute("graces", GRACES);
    return "room-settings";
  }

  @PostMapping(PATH)
  String choose(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable Boolean guestsWait,
      @RequestParam(required = false) @Nullable Integer graceMinutes,
      RedirectAttributes next) {
    RoomSettingsController.mustBeHost(who);
    var wait = Boolean.TRUE.equals(guestsWait);
    settings.choose(who.id(), new RoomSettingsJson(wait, graceMinutes).settings());
    next.addFlashAttribute("flash", "saved");
    return "redirect:" + PATH;
  }
}
