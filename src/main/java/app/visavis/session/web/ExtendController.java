package app.visavis.session.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.NextTaken;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import app.visavis.session.Extending;
import app.visavis.session.Extending.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** More time for a running session. */
@RestController
class ExtendController {
  private static final int MOST_MINUTES = 120;

  private final Extending extending;
  private final Clock clock;

  ExtendController(Extending extending, Clock clock) {
    this.extending = extending;
    this.clock = clock;
  }

  /**
   * @param from RFC 3339: the end that the asker sees
   */
  record Wish(@Nullable String bookingId, @Nullable Integer minutes, @Nullable String from) {
    BookingId booking() {
      return new BookingReference(bookingId).id();
    }

    Duration more() {
      if (minutes == null || minutes < 1 || minutes > MOST_MINUTES) {
        throw Problem.invalid("minutes", "The minutes must be from 1 to 120.");
      }
      return Duration.ofMinutes(minutes);
    }

    @Nullable Instant seenEnd() {
      try {
        return from == null ? null : Instant.parse(from);
      } catch (DateTimeParseException unreadable) {
        throw Problem.invalid("from", "The instant must be written as RFC 3339 says.");
      }
    }
  }

  record Answer(UUID bookingId, Instant endsAt, Instant closesAt, Instant serverTime) {}

  @PostMapping("/api/video-sessions/extend")
  Answer extend(@AuthenticationPrincipal SignedIn who, @RequestBody Wish wish) {
    return switch (extending.extend(wish.booking(), who.id(), wish.more(), wish.seenEnd())) {
      case Result.Extended(var booking, var window) ->
          new Answer(booking.id().value(), booking.endsAt(), window.closesAt(), clock.instant());
      case Result.Refused(var admission) -> throw Refusals.of(admission);
      case Result.NotHost _ -> throw Problem.forbidden("Only the host may do this.");
      case Result.NotStarted _ ->
          throw Problem.conflict("not-started", "The session has not been started.");
      case Result.TooLong _ ->
          throw Problem.conflict("too-long", "A booking lasts no longer than 12 hours.");
      case Result.Taken(var next) -> throw taken(next);
    };
  }

  private static Problem taken(NextTaken next) {
    var problem =
        Problem.conflict("slot-taken", "The time right after is taken.")
            .with("conflict", whose(next));
    if (next.until() != null) {
      problem.with("until", next.until());
    }
    return next.title() == null ? problem : problem.with("nextTitle", next.title());
  }

  private static String whose(NextTaken next) {
    if (next.ofHost() && next.ofGuest()) {
      return "both";
    }
    return next.ofHost() ? "host" : "guest";
  }
}
