package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.BookingWish;
import app.visavis.booking.NewSeries;
import app.visavis.booking.SeriesWish;
import app.visavis.common.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Weekly bookings, for programs. */
@RestController
@RequestMapping("/api/series")
class SeriesController {
  private static final int MOST_SKIPPED = 104;

  private final NewSeries newSeries;
  private final Overview overview;
  private final Refusals refusals;

  SeriesController(NewSeries newSeries, Overview overview, Refusals refusals) {
    this.newSeries = newSeries;
    this.overview = overview;
    this.refusals = refusals;
  }

  record Wish(
      @Nullable String guest,
      @Nullable String host,
      @Nullable String startsAt,
      @Nullable String endsAt,
      @Nullable String title,
      @Nullable Integer everyWeeks,
      @Nullable Integer times,
      @Nullable String until,
      @Nullable List<@Nullable String> skip) {
    SeriesWish of(SignedIn who) {
      var start = Parameters.instant("startsAt", startsAt);
      var end = Parameters.instant("endsAt", endsAt);
      var first = new BookingWish(who, host, guest, start, end, title, null);
      return new SeriesWish(first, everyWeeks, times, Parameters.date("until", until), skipped());
    }

    private List<Instant> skipped() {
      var all = Objects.requireNonNullElse(skip, List.<@Nullable String>of());
      if (all.size() > MOST_SKIPPED) {
        throw Problem.invalid("skip", "Names at most " + MOST_SKIPPED + " sessions.");
      }
      return all.stream()
          .flatMap(text -> Stream.ofNullable(Parameters.instant("skip", text)))
          .toList();
    }
  }

  record Plan(List<ProspectAnswer> occurrences) {}

  record Made(UUID id, List<BookingAnswer> bookings) {}

  @PostMapping("/preview")
  Plan preview(@AuthenticationPrincipal SignedIn who, @RequestBody Wish body) {
    var occurrences = refusals.unlessDone(newSeries.preview(body.of(who)));
    return new Plan(occurrences.stream().map(ProspectAnswer::of).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Made create(@AuthenticationPrincipal SignedIn who, @RequestBody Wish body) {
    var series = refusals.unlessDone(newSeries.create(body.of(who)));
    var lines = overview.of(series.bookings(), who.id());
    return new Made(series.id().value(), lines.stream().map(BookingAnswer::of).toList());
  }
}
