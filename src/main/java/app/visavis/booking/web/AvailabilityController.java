package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.SignedIn;
import app.visavis.booking.availability.Availabilities;
import app.visavis.common.Problem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A host's own availability, as a whole. */
@RestController
@RequestMapping("/api/availability")
class AvailabilityController {
  private final Availabilities availabilities;
  private final People people;

  AvailabilityController(Availabilities availabilities, People people) {
    this.availabilities = availabilities;
    this.people = people;
  }

  @GetMapping
  AvailabilityJson show(@AuthenticationPrincipal SignedIn who) {
    refuseUnlessHost(who);
    var zone = people.find(who.id()).orElseThrow().zone();
    return AvailabilityJson.of(availabilities.of(who.id()), zone);
  }

  @PutMapping
  AvailabilityJson replace(
      @AuthenticationPrincipal SignedIn who, @RequestBody AvailabilityJson body) {
    refuseUnlessHost(who);
    availabilities.save(who.id(), AvailabilityFields.checked(body));
    return show(who);
  }

  private static void refuseUnlessHost(SignedIn who) {
    if (!who.role().isHost()) {
      throw Problem.forbidden("Only hosts are booked by others.");
    }
  }
}
