package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.booking.Prospect;
import app.visavis.booking.Side;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a host every session of a series before any is booked, and which of them collide. */
@Component
class SeriesPreview {
  private final People people;
  private final MessageSource texts;
  private final Clock clock;

  SeriesPreview(People people, MessageSource texts, Clock clock) {
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * @param start as an instant, which names it
   * @param day as "Thu 26 Nov"
   * @param there when that is for the guest; null while the clocks agree
   * @param taken who is in another booking then; null when it can be booked
   * @param left whether it is ticked to be left out
   */
  record Row(
      String start,
      String day,
      String times,
      @Nullable String there,
      @Nullable Side taken,
      boolean left) {}

  /** Returns the name of the view. What collides is left out until somebody says otherwise. */
  String show(
      SeriesDraft draft, List<Prospect> prospects, @Nullable FieldTrouble trouble, Model model) {
    var watch =
        new ViewerClock(
            texts, draft.host().language().locale(), draft.host().zone(), clock.instant());
    var with = draft.form().with() == null ? "" : draft.form().with();
    var guest = people.findByEmail(with.strip()).orElse(null);
    var there = guest == null ? watch : watch.of(guest.zone());
    model.addAttribute("form", draft.form());
    model.addAttribute("repetition", draft.repetition());
    model.addAttribute("trouble", trouble);
    model.addAttribute("guest", guest == null ? with : guest.name());
    model.addAttribute("guestPlace", ZoneLabel.place(there.zone()));
    model.addAttribute("rows", prospects.stream().map(e -> row(e, draft, watch, there)).toList());
    model.addAttribute("taken", prospects.stream().filter(e -> e.taken() != null).count());
    model.addAttribute("zoneLabel", watch.zoneLabel(draft.first().startsAt()));
    return "booking-series";
  }

  private static Row row(
      Prospect prospect, SeriesDraft draft, ViewerClock watch, ViewerClock there) {
    var start = prospect.startsAt();
    return new Row(
        start.toString(),
        watch.shortDay(start),
        watch.times(start, prospect.endsAt()),
        there.shows(start, watch) ? null : there.span(start, prospect.endsAt()),
        prospect.taken(),
        prospect.taken() != null || draft.skip().contains(start));
  }
}
