package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.BookingDesk;
import app.visavis.booking.BookingOutcome;
import app.visavis.booking.Corrections;
import app.visavis.booking.Following;
import app.visavis.booking.Rescheduling;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing bookings, for programs. */
@RestController
@RequestMapping("/api/bookings/{id}")
class BookingMoveController {
  private final BookingDesk desk;
  private final Rescheduling rescheduling;
  private final Following following;
  private final Corrections corrections;
  private final Overview overview;
  private final Refusals refusals;

  BookingMoveController(
      BookingDesk desk,
      Rescheduling rescheduling,
      Following following,
      Corrections corrections,
      Overview overview,
      Refusals refusals) {
    this.desk = desk;
    this.rescheduling = rescheduling;
    this.following = following;
    this.corrections = corrections;
    this.overview = overview;
    this.refusals = refusals;
  }

  record Because(@Nullable String reason) {
    static @Nullable String of(@Nullable Because body) {
      return body == null ? null : body.reason();
    }
  }

  record Cancellation(@Nullable String reason, @Nullable String scope) {}

  record NewTime(
      @Nullable String startsAt,
      @Nullable String endsAt,
      @Nullable String reason,
      @Nullable String scope) {}

  @PostMapping("/confirm")
  BookingAnswer confirm(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    return answer(desk.confirm(Parameters.bookingId(id), who), who);
  }

  @PostMapping("/decline")
  BookingAnswer decline(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Because body) {
    return answer(desk.decline(Parameters.bookingId(id), who, Because.of(body)), who);
  }

  @PostMapping("/cancel")
  BookingAnswer cancel(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Cancellation body) {
    var booking = Parameters.bookingId(id);
    var reason = body == null ? null : body.reason();
    var outcome =
        body != null && Parameters.isFollowing(body.scope())
            ? following.cancel(booking, who, reason)
            : desk.cancel(booking, who, reason);
    return answer(outcome, who);
  }

  @PostMapping("/reschedule")
  BookingAnswer reschedule(
      @AuthenticationPrincipal SignedIn who, @PathVariable String id, @RequestBody NewTime body) {
    var startsAt = Parameters.instant("startsAt", body.startsAt());
    var endsAt = Parameters.instant("endsAt", body.endsAt());
    var booking = Parameters.bookingId(id);
    var outcome =
        Parameters.isFollowing(body.scope())
            ? following.reschedule(booking, who, startsAt, endsAt, body.reason())
            : rescheduling.reschedule(booking, who, startsAt, endsAt, body.reason());
    return answer(outcome, who);
  }

  @PostMapping("/outcome")
  BookingAnswer correct(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestBody Corrections.Wish body) {
    return answer(corrections.correct(Parameters.bookingId(id), who, body), who);
  }

  private BookingAnswer answer(BookingOutcome outcome, SignedIn who) {
    return BookingAnswer.of(overview.of(refusals.unlessDone(outcome), who.id()));
  }
}
