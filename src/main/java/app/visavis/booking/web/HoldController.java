package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.SignedIn;
import app.visavis.booking.BookingWish;
import app.visavis.booking.Hold;
import app.visavis.booking.HoldConfirmation;
import app.visavis.booking.HoldId;
import app.visavis.booking.Holds;
import app.visavis.common.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeping a slot for some minutes, and making a booking of it. */
@RestController
@RequestMapping("/api/holds")
class HoldController {
  private final Holds holds;
  private final HoldConfirmation confirmation;
  private final HoldRefusals refusals;
  private final Overview overview;
  private final People people;
  private final Clock clock;

  HoldController(
      Holds holds,
      HoldConfirmation confirmation,
      HoldRefusals refusals,
      Overview overview,
      People people,
      Clock clock) {
    this.holds = holds;
    this.confirmation = confirmation;
    this.refusals = refusals;
    this.overview = overview;
    this.people = people;
    this.clock = clock;
  }

  record NewHold(@Nullable String host, @Nullable String startsAt, @Nullable String endsAt) {}

  record HostName(UUID id, String name) {}

  record HoldAnswer(
      UUID id,
      HostName host,
      Instant startsAt,
      Instant endsAt,
      Instant expiresAt,
      Instant serverTime) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  HoldAnswer hold(@AuthenticationPrincipal SignedIn who, @RequestBody NewHold body) {
    var startsAt = Parameters.instant("startsAt", body.startsAt());
    var endsAt = Parameters.instant("endsAt", body.endsAt());
    var wish = new BookingWish(who, body.host(), null, startsAt, endsAt, null, null);
    return answer(refusals.unlessHeld(holds.hold(wish)));
  }

  private HoldAnswer answer(Hold hold) {
    var host = people.find(hold.host()).orElseThrow();
    return new HoldAnswer(
        hold.id().value(),
        new HostName(host.id().value(), host.name()),
        hold.startsAt(),
        hold.endsAt(),
        hold.expiresAt(),
        clock.instant());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    if (!holds.release(holdId(id), who)) {
      throw Problem.notFound();
    }
  }

  record Confirmation(@Nullable String title) {}

  @PostMapping("/{id}/confirm")
  ResponseEntity<BookingAnswer> confirm(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Confirmation body) {
    var title = body == null ? null : body.title();
    var booking = refusals.unlessBooked(confirmation.confirm(holdId(id), who, title));
    return ResponseEntity.created(URI.create("/api/bookings/" + booking.id()))
        .body(BookingAnswer.of(overview.of(booking, who.id())));
  }

  private static HoldId holdId(String text) {
    return HoldId.parse(text).orElseThrow(Problem::notFound);
  }
}
