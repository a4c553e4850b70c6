package app.visavis.session.web;

import app.visavis.account.SignedIn;
import app.visavis.common.PersonId;
import app.visavis.common.Problem;
import app.visavis.session.HostControls;
import app.visavis.session.HostControls.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The host sends out, takes back and locks. Each may be said twice. */
@RestController
@RequestMapping("/api/video-sessions")
@ResponseStatus(HttpStatus.NO_CONTENT)
class RoomControlController {
  private final HostControls controls;

  RoomControlController(HostControls controls) {
    this.controls = controls;
  }

  /** The body of what is about one person: {@code {"bookingId": "…", "person": "…"}}. */
  record AboutPerson(@Nullable String bookingId, @Nullable String person) {
    BookingReference booking() {
      return new BookingReference(bookingId);
    }

    PersonId who() {
      if (person == null) {
        throw Problem.invalid("person", "The person is missing.");
      }
      return PersonId.parse(person)
          .orElseThrow(() -> Problem.invalid("person", "The person must be a UUID."));
    }
  }

  @PostMapping("/remove")
  void remove(@AuthenticationPrincipal SignedIn who, @RequestBody AboutPerson body) {
    answer(controls.sendOut(body.booking().id(), who.id(), body.who()));
  }

  @PostMapping("/readmit")
  void readmit(@AuthenticationPrincipal SignedIn who, @RequestBody AboutPerson body) {
    answer(controls.takeBack(body.booking().id(), who.id(), body.who()));
  }

  @PostMapping("/lock")
  void lock(@AuthenticationPrincipal SignedIn who, @RequestBody BookingReference body) {
    answer(controls.lock(body.id(), who.id()));
  }

  @PostMapping("/unlock")
  void unlock(@AuthenticationPrincipal SignedIn who, @RequestBody BookingReference body) {
    answer(controls.unlock(body.id(), who.id()));
  }

  private static void answer(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done _ -> {}
      case Outcome.Refused(var admission) -> throw Refusals.of(admission);
      case Outcome.NotHost _ -> throw Problem.forbidden("Only the host may do this.");
      case Outcome.NotGuest _ ->
          throw Problem.invalid("person", "The person must be the guest of this booking.");
      case Outcome.NotComplete _ ->
          throw Problem.conflict("not-complete", "The guest has not been in yet.");
    }
  }
}
