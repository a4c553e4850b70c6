package app.visavis.session.web;

import app.visavis.account.SignedIn;
import app.visavis.common.Problem;
import app.visavis.session.HostSettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A host's own settings over HTTP. */
@RestController
class RoomSettingsController {
  private final HostSettings settings;

  RoomSettingsController(HostSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/api/room-settings")
  RoomSettingsJson read(@AuthenticationPrincipal SignedIn who) {
    mustBeHost(who);
    return RoomSettingsJson.of(settings.of(who.id()));
  }

  @PutMapping("/api/room-settings")
  RoomSettingsJson choose(
      @AuthenticationPrincipal SignedIn who, @RequestBody RoomSettingsJson body) {
    mustBeHost(who);
    settings.choose(who.id(), body.settings());
    return RoomSettingsJson.of(settings.of(who.id()));
  }

  static void mustBeHost(SignedIn who) {
    if (!who.role().isHost()) {
      throw Problem.forbidden("Only hosts have rooms.");
    }
  }
}
