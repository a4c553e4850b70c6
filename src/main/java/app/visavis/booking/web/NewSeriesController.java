package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.BookingOutcome;
import app.visavis.booking.NewSeries;
import app.visavis.booking.Prospect;
import app.visavis.booking.SeriesOutcome;
import app.visavis.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for a new booking when it repeats: first all sessions are shown, then booked. */
@Controller
class NewSeriesController {
  private static final int MOST_SKIPPED = 104;

  private final NewSeries newSeries;
  private final NewBookingPage formPage;
  private final SeriesPreview preview;
  private final Clock clock;

  NewSeriesController(
      NewSeries newSeries, NewBookingPage formPage, SeriesPreview preview, Clock clock) {
    this.newSeries = newSeries;
    this.formPage = formPage;
    this.preview = preview;
    this.clock = clock;
  }

  @PostMapping(
      path = "/bookings",
      params = {"repeat", "repeat!=once", "!now"})
  String preview(
      @AuthenticationPrincipal SignedIn who,
      NewBookingForm form,
      Repetition repetition,
      Model model) {
    return with(new Filled(who, form, repetition, Set.of()), model, d -> preview(d, null, model));
  }

  @PostMapping("/bookings/series")
  String book(
      @AuthenticationPrincipal SignedIn who,
      NewBookingForm form,
      Repetition repetition,
      @RequestParam(required = false) @Nullable List<String> skip,
      Model model,
      RedirectAttributes next) {
    var filled = new Filled(who, form, repetition, skipped(skip));
    return with(filled, model, draft -> book(draft, model, next));
  }

  private record Filled(
      SignedIn who, NewBookingForm form, Repetition repetition, Set<Instant> skip) {}

  private String with(Filled filled, Model model, Function<SeriesDraft, String> step) {
    if (!filled.who().role().isHost()) {
      throw Problem.forbidden("Only hosts book week after week.");
    }
    var me = formPage.booker(filled.who());
    var form = filled.form();
    return switch (form.times(me.zone(), clock.instant())) {
      case NewBookingForm.Times.Unreadable(var trouble) ->
          formPage.show(me, form, filled.repetition(), trouble, model);
      case NewBookingForm.Times.Readable first ->
          step.apply(
              new SeriesDraft(filled.who(), me, form, filled.repetition(), first, filled.skip()));
    };
  }

  private String book(SeriesDraft draft, Model model, RedirectAttributes next) {
    return switch (newSeries.create(draft.wish())) {
      case SeriesOutcome.Done<SeriesOutcome.Series> _ -> {
        next.addFlashAttribute("flash", "series");
        yield "redirect:" + draft.who().role().dashboard();
      }
      case SeriesOutcome.Refused<SeriesOutcome.Series>(var because) ->
          preview(draft, trouble(because), model);
    };
  }

  /** What is wrong with more than the choice of sessions is said in the form. */
  private String preview(SeriesDraft draft, @Nullable FieldTrouble trouble, Model model) {
    return switch (newSeries.preview(draft.wish())) {
      case SeriesOutcome.Done<List<Prospect>>(var prospects) ->
          preview.show(draft, prospects, trouble, model);
      case SeriesOutcome.Refused<List<Prospect>>(var because) ->
          formPage.show(draft.host(), draft.form(), draft.repetition(), trouble(because), model);
    };
  }

  private static FieldTrouble trouble(BookingOutcome because) {
    return switch (because) {
      case BookingOutcome.Invalid(var fault) -> FieldTrouble.of(fault);
      case BookingOutcome.SlotTaken _, BookingOutcome.SomeTaken _ ->
          new FieldTrouble("repeat", "booking.series.trouble.taken");
      case BookingOutcome.Done _,
          BookingOutcome.NotYours _,
          BookingOutcome.NotAllowed _,
          BookingOutcome.InvalidMove _,
          BookingOutcome.Over _,
          BookingOutcome.TooManyOpen _,
          BookingOutcome.TooLate _ ->
          throw new IllegalStateException("Nothing that exists was touched.");
    };
  }

  private static Set<Instant> skipped(@Nullable List<String> texts) {
    if (texts == null) {
      return Set.of();
    }
    if (texts.size() > MOST_SKIPPED) {
      throw Problem.invalid("skip", "Names at most " + MOST_SKIPPED + " sessions.");
    }
    return texts.stream()
        .flatMap(text -> Stream.ofNullable(Parameters.instant("skip", text)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
