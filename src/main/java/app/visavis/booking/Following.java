package app.visavis.booking;

import app.visavis.account.SignedIn;
import app.visavis.booking.SeriesMoves.NewTime;
import app.visavis.booking.SeriesRows.Member;
import app.visavis.common.BookingId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Changes a booking together with all later ones of its series: every one or none. A booking by
 * itself is changed as if it were the last of a series.
 */
@Service
public class Following {
  private final BookingDesk desk;
  private final Rescheduling rescheduling;
  private final GuestRules rules;
  private final Slots slots;
  private final SeriesRows rows;
  private final SeriesMoves moves;
  private final Prospects prospects;
  private final Clock clock;

  Following(
      BookingDesk desk,
      Rescheduling rescheduling,
      GuestRules rules,
      Slots slots,
      SeriesRows rows,
      SeriesMoves moves,
      Prospects prospects,
      Clock clock) {
    this.desk = desk;
    this.rescheduling = rescheduling;
    this.rules = rules;
    this.slots = slots;
    this.rows = rows;
    this.moves = moves;
    this.prospects = prospects;
    this.clock = clock;
  }

  /** Also those that got a time of their own. */
  public BookingOutcome cancel(BookingId id, SignedIn who, @Nullable String reason) {
    return desk.find(id, who)
        .map(seen ->
            PlainText.reason(reason)
                .outcome(text -> slots.change(seen, booking -> cancel(booking, who, text))))
        .orElseGet(BookingOutcome.NotYours::new);
  }

  private BookingOutcome cancel(Booking first, SignedIn who, String reason) {
    if (first.series() == null) {
      return desk.move(first, who, BookingStatus.CANCELLED, reason);
    }
    var all = rows.from(first.id(), clock.instant());
    var refusal =
        Stream.concat(Stream.of(first), all.stream().map(Member::booking))
            .flatMap(each -> desk.refusal(each, who, BookingStatus.CANCELLED).stream())
            .findFirst();
    if (refusal.isPresent()) {
      return refusal.get();
    }
    moves.cancel(all, who.id(), reason);
    return new BookingOutcome.Done(first.with(BookingStatus.CANCELLED));
  }

  /**
   * The later ones are shifted on the host's clock by as much as the first; those that got a time
   * of their own stay where they are.
   */
  public BookingOutcome reschedule(
      BookingId id,
      SignedIn who,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String reason) {
    return rescheduling.soundly(
        new Rescheduling.Wish(id, who, startsAt, endsAt, reason),
        (booking, slot, text) -> reschedule(booking, who, slot, text));
  }

  private BookingOutcome reschedule(Booking first, SignedIn who, Slot slot, String reason) {
    if (first.series() == null) {
      return rescheduling.reschedule(first, who, slot, reason);
    }
    var refusal = rescheduling.refusal(first, who);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var members = rows.from(first.id(), clock.instant());
    var times = SeriesShift.of(members, slot, rows.zone(first.series()));
    return obstacle(times, who)
        .orElseGet(() -> {
          moves.move(times, who.id(), reason);
          return new BookingOutcome.Done(first.at(slot));
        });
  }

  private Optional<BookingOutcome> obstacle(List<NewTime> times, SignedIn who) {
    for (var each : times) {
      var slot = Slot.check(each.slot().startsAt(), each.slot().endsAt(), clock.instant());
      if (slot instanceof Checked.Unusable<Slot>(var fault)) {
        return Optional.of(new BookingOutcome.Invalid(fault));
      }
      var late = rules.lateness(each.booking(), who);
      if (late.isPresent()) {
        return late;
      }
    }
    var taken = taken(times, who);
    return taken.isEmpty() ? Optional.empty() : Optional.of(new BookingOutcome.SomeTaken(taken));
  }

  private List<Prospect> taken(List<NewTime> times, SignedIn who) {
    var slots = times.stream().map(NewTime::slot).toList();
    var leaving = times.stream().map(each -> each.booking().id()).toList();
    var prospects = this.prospects.of(times.getFirst().booking(), slots, leaving);
    return IntStream.range(0, times.size())
        .mapToObj(place ->
            rules.allowTime(times.get(place).booking(), who, slots.get(place), leaving)
                ? prospects.get(place)
                : prospects.get(place).notOffered())
        .filter(Prospect::isTaken)
        .toList();
  }
}
