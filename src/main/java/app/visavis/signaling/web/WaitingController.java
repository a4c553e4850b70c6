package app.visavis.signaling.web;

import app.visavis.account.SignedIn;
import app.visavis.common.Problem;
import app.visavis.signaling.HostDoor;
import app.visavis.signaling.HostDoor.Result;
import app.visavis.signaling.HostDoor.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A host sees and answers who waits, without being in the room. */
@RestController
class WaitingController {
  private final HostDoor door;

  WaitingController(HostDoor door) {
    this.door = door;
  }

  record Party(UUID id, String name) {}

  record Answer(UUID bookingId, String title, String waiting, Party guest, Instant since) {
    static Answer of(Waiting waiting) {
      return new Answer(
          waiting.booking().value(),
          waiting.title(),
          waiting.waiting().value(),
          new Party(waiting.guest().value(), waiting.guestName()),
          waiting.since());
    }
  }

  @GetMapping("/api/waiting")
  List<Answer> waiting(@AuthenticationPrincipal SignedIn who) {
    if (!who.role().isHost()) {
      throw Problem.forbidden("Only hosts are waited for.");
    }
    return door.waiting(who.id()).stream().map(Answer::of).toList();
  }

  @PostMapping("/api/video-sessions/admit")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void admit(@AuthenticationPrincipal SignedIn who, @RequestBody AboutWait about) {
    answer(door.admit(about.booking(), who.id(), about.which()));
  }

  @PostMapping("/api/video-sessions/decline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(@AuthenticationPrincipal SignedIn who, @RequestBody AboutWait about) {
    answer(door.decline(about.booking(), who.id(), about.which(), about.optionalWords()));
  }

  @PostMapping("/api/video-sessions/tell")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void tell(@AuthenticationPrincipal SignedIn who, @RequestBody AboutWait about) {
    answer(door.tell(about.booking(), who.id(), about.which(), about.someWords()));
  }

  private static void answer(Result result) {
    switch (result) {
      case Result.Done _ -> {}
      case Result.NotWaiting _ ->
          throw Problem.conflict("not-waiting", "Nobody waits there any more.");
      case Result.NotHost _ -> throw Problem.forbidden("Only the host may do this.");
      case Result.Refused(var admission) ->
          throw "not-found".equals(admission.code())
              ? Problem.notFound()
              : Problem.conflict(admission.code(), "The session is not open.");
    }
  }
}
