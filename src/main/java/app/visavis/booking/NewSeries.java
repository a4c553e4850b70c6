package app.visavis.booking;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.booking.SeriesOutcome.Series;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Where hosts and admins book week after week: all of it or nothing. */
@Service
public class NewSeries {
  private final NewBookings newBookings;
  private final People people;
  private final Prospects prospects;
  private final Slots slots;
  private final SeriesMoves moves;
  private final Clock clock;

  NewSeries(
      NewBookings newBookings,
      People people,
      Prospects prospects,
      Slots slots,
      SeriesMoves moves,
      Clock clock) {
    this.newBookings = newBookings;
    this.people = people;
    this.prospects = prospects;
    this.slots = slots;
    this.moves = moves;
    this.clock = clock;
  }

  /** Every one that there would be, and which of them collide. */
  public SeriesOutcome<List<Prospect>> preview(SeriesWish wish) {
    if (isByGuest(wish)) {
      return refused(new BookingOutcome.NotAllowed());
    }
    return switch (plan(wish)) {
      case Checked.Usable<SeriesPlan>(var plan) -> new SeriesOutcome.Done<>(prospects(plan));
      case Checked.Unusable<SeriesPlan>(var fault) -> refused(new BookingOutcome.Invalid(fault));
    };
  }

  public SeriesOutcome<Series> create(SeriesWish wish) {
    if (isByGuest(wish)) {
      return refused(new BookingOutcome.NotAllowed());
    }
    return switch (plan(wish).then(plan -> plan.without(wish.skip()))) {
      case Checked.Usable<SeriesPlan>(var plan) -> create(wish, plan);
      case Checked.Unusable<SeriesPlan>(var fault) -> refused(new BookingOutcome.Invalid(fault));
    };
  }

  private SeriesOutcome<Series> create(SeriesWish wish, SeriesPlan plan) {
    var series = new Series(SeriesId.random(), new ArrayList<>());
    var outcome =
        slots.inTurn(
            plan.first(),
            () -> {
              var taken = prospects(plan).stream().filter(Prospect::isTaken).toList();
              if (!taken.isEmpty()) {
                return new BookingOutcome.SomeTaken(taken);
              }
              series.bookings().addAll(moves.add(series.id(), plan, wish.first().by().id()));
              return new BookingOutcome.Done(series.bookings().getFirst());
            });
    return outcome instanceof BookingOutcome.Done
        ? new SeriesOutcome.Done<>(series)
        : refused(outcome);
  }

  private static boolean isByGuest(SeriesWish wish) {
    return wish.first().by().role().isGuest();
  }

  private Checked<SeriesPlan> plan(SeriesWish wish) {
    return newBookings
        .check(wish.first())
        .then(first -> {
          var host = people.find(first.host()).map(Person::zone).orElseThrow();
          return SeriesPlan.of(wish, first, host, clock.instant());
        });
  }

  private List<Prospect> prospects(SeriesPlan plan) {
    return prospects.of(plan.first(), plan.slots(), List.of());
  }

  private static <T> SeriesOutcome<T> refused(BookingOutcome because) {
    return new SeriesOutcome.Refused<>(because);
  }
}
